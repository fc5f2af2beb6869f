#pragma once

#include "ui/access/rights_tab.h"

#include <QWidget>
#include <variant>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace xinheng::ui {

class QuestionForm;

/// "What this person may do", or what a role gives: everything in force now, the why of any single
/// thing, and who else may do it.
class EffectivePanel final : public QWidget {
    Q_OBJECT
public:
    EffectivePanel(SignedIn& signedIn, QWidget* parent);
    void showRights(const GranteeRights& rights);
    /// Nothing of anybody; after `error`.
    void showError(const Error& error);

private:
    void arrange();
    void retranslate();
    void render();
    void forget();
    void askWhy();
    void askWho();
    void renderAnswer();
    [[nodiscard]] QString whyHtml(const access::Decision& decision) const;
    [[nodiscard]] QString whoHtml(const std::vector<access::Able>& able) const;
    [[nodiscard]] QString roleName(const std::string& code) const;

    SignedIn& signedIn_;
    std::variant<std::monostate, GranteeRights, Error> shown_;
    /// To the question that is asked: kept to be said in another language.
    std::variant<std::monostate, access::Decision, std::vector<access::Able>, Error> answered_;
    QLabel* heading_;
    QTextBrowser* text_;
    QLabel* whyHeading_;
    QuestionForm* form_;
    QPushButton* why_;
    QPushButton* who_;
    QTextBrowser* answer_;
};

/// Effective rights as a page of text, for the panel.
QString rightsHtml(const GranteeRights& rights);

} // namespace xinheng::ui
