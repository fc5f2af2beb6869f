#pragma once

#include "ui/records/record_extras.h"

class QTableWidget;

namespace xinheng::ui {

/// Who was responsible for a record, and when.
class OwnersPart final : public CardPartView {
    Q_OBJECT
public:
    OwnersPart(SignedIn& signedIn, const access::Object& object, std::shared_ptr<RecordNames> names,
               QWidget* parent = nullptr);

    void showRecord(std::int64_t id, const std::string& code) override;
    void clear() override;
    [[nodiscard]] QTableWidget& table() { return *table_; }

private:
    void fill();
    SignedIn& signedIn_;
    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    std::vector<archive::OwnerPeriod> periods_;
    QTableWidget* table_;
};

CardPart ownersPart();

/// Makes a person responsible for the selected records.
ListExtra assignExtra();
/// Takes the selected records back.
ListExtra takeBackExtra();
/// Lists what a person was responsible for on a day.
ListExtra ownedOnExtra();

} // namespace xinheng::ui
