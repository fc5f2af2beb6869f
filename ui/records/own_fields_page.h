#pragma once

#include "account_set.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace xinheng::ui {

class Banner;
class EmptyState;
class EntryDialog;

/// The fields that the people of this set have added to its objects. Needs archive.setup.fields.
class OwnFieldsPage final : public Page {
    Q_OBJECT
public:
    explicit OwnFieldsPage(SignedIn& signedIn, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void createNew() override;
    void refresh() override;
    void focusFirst() override;

private:
    void arrange();
    void retranslate();
    void showFields();
    void showButtons();
    void change();
    void turn();
    void follow(EntryDialog* dialog);
    void refuse(const Error& error);
    [[nodiscard]] const access::Object& object() const;
    [[nodiscard]] const archive::OwnField* chosen() const;

    SignedIn& signedIn_;
    std::vector<const access::Object*> choices_; ///< objects that take fields
    std::vector<archive::OwnField> fields_;
    QLabel* heading_;
    QComboBox* objects_;
    QPushButton* turn_; ///< retires, or takes into use again
    QPushButton* change_;
    QPushButton* create_;
    Banner* banner_;
    QStackedWidget* places_;
    QTableWidget* table_;
    EmptyState* empty_;
};

} // namespace xinheng::ui
