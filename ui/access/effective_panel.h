#pragma once

#include "account_set.h"

#include <QWidget>

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
    /// "person:CODE" or "role:CODE".
    void showGrantee(const std::string& words);

private:
    void arrange();
    void retranslate();
    void render();
    void askWhy();
    void askWho();
    [[nodiscard]] bool isRole() const { return grantee_.starts_with("role:"); }

    SignedIn& signedIn_;
    std::string grantee_; ///< in words
    QLabel* heading_;
    QTextBrowser* text_;
    QLabel* whyHeading_;
    QuestionForm* form_;
    QPushButton* why_;
    QPushButton* who_;
    QTextBrowser* answer_;
};

/// Effective rights as a page of text, for the panel.
QString rightsHtml(SignedIn& signedIn, const access::EffectiveRights& rights);

} // namespace xinheng::ui
