#pragma once

#include "account_set.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace xinheng::ui {

class TreePicker;

/// "What this person may do": everything in force now, and the why of any single thing.
class EffectivePanel final : public QWidget {
    Q_OBJECT
public:
    EffectivePanel(SignedIn& signedIn, QWidget* parent);
    void showPerson(const std::string& code);
    /// Says that what is shown is what holds, not what is being changed.
    void setPending(bool pending);

private:
    void arrange();
    void retranslate();
    void render();
    void fillChoices();
    void ask();

    SignedIn& signedIn_;
    std::string person_;
    QLabel* heading_;
    QLabel* pending_;
    QTextBrowser* text_;
    QLabel* whyHeading_;
    QComboBox* action_;
    TreePicker* record_;
    QComboBox* field_;
    QPushButton* ask_;
    QTextBrowser* answer_;
};

/// Effective rights as a page of text, for the panel.
QString rightsHtml(SignedIn& signedIn, const access::EffectiveRights& rights);

} // namespace xinheng::ui
