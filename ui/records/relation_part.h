#pragma once

#include "ui/records/record_extras.h"

class QPushButton;
class QStackedWidget;

namespace xinheng::ui {

class EmptyState;
class TreeDrawing;

/// The tree in which a record stands, or the trees of the records that belong to it, drawn.
class RelationPart final : public CardPartView {
    Q_OBJECT
public:
    /// `shown`: key of the object whose records are drawn; another one than the card's when they
    /// belong to the card's record.
    RelationPart(SignedIn& signedIn, const access::Object& object, std::string shown,
                 QWidget* parent = nullptr);

    void showRecord(std::int64_t id, const std::string& code) override;
    void clear() override;
    [[nodiscard]] TreeDrawing& drawing() { return *drawing_; }

private:
    void openBox(int box);
    SignedIn& signedIn_;
    const access::Object& object_;
    std::string shown_;
    archive::RelationTree tree_;
    QStackedWidget* centre_;
    TreeDrawing* drawing_;
    EmptyState* empty_;
};

/// The tree in which the record itself stands.
CardPart relationPart();
/// The trees of what belongs to it: a customer's contacts.
CardPart partsBelowPart();

} // namespace xinheng::ui
