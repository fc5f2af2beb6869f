#pragma once

#include "account_set.h"
#include "ui/models/record_names.h"
#include "ui/records/merge_choices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

class Banner;

/// Makes one record of two: which one stays, which value each field gets, what refers to the other
/// from now on, why. Deletes itself when it closes.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    /// Of two records in use the first stays, unless another one is chosen.
    MergeDialog(SignedIn& signedIn, const access::Object& object,
                std::shared_ptr<RecordNames> names, std::array<std::string, 2> codes,
                QWidget* parent = nullptr);
    void accept() override;
    [[nodiscard]] MergeChoices& choices() { return *choices_; }

signals:
    void merged(qint64 keep, qint64 gone, const QString& words);

private:
    void layOut();
    void read();
    void keep(std::size_t side);
    void lookAhead();
    [[nodiscard]] archive::MergeWish wish() const;
    [[nodiscard]] archive::MergeDesk desk() { return signedIn_.merging(object_.key); }

    SignedIn& signedIn_;
    const access::Object& object_;
    std::array<std::string, 2> codes_;
    MergeChoices::Cards cards_;
    std::size_t kept_ = 0;
    bool readable_ = false;
    Banner* banner_;
    MergeChoices* choices_;
    QLabel* follows_; ///< what will refer to the one that stays
    QLineEdit* reason_;
    QPushButton* merge_;
};

/// "Contacts: 2; attachments: 1", of what is moved by a merge; empty: nothing.
QString movedText(const access::ObjectRegistry& objects, const std::string& merged,
                  const std::vector<archive::MovedReferences>& moved, std::int64_t attachments);

} // namespace xinheng::ui
