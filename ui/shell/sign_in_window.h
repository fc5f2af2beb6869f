#pragma once

#include "account_set.h"
#include "ui/shell/known_sets.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xinheng::ui {

class Banner;
class DateEdit;

/// Account set, person, password, business date, as accounting programs in China ask for them.
/// Opens the set itself to say its name; signing in hands both to whoever called.
class SignInWindow : public QDialog {
    Q_OBJECT
public:
    SignInWindow(const Environment& environment, KnownSets& known, QWidget* parent = nullptr);

    /// Puts the set into the list and chooses it.
    void chooseSet(const QString& file);
    /// Only this person may come back: the window is locked, nothing else can be chosen.
    void lockTo(AccountSet& set, const QString& person, Date businessDate);
    void showMessage(const QString& text);
    /// Esc, or closing the window. A locked one stays: it offers to end the program, and says what
    /// that costs without saying what is open.
    void reject() override;

    /// What was signed in to; empty when locked, where the set is open already.
    std::unique_ptr<AccountSet> takeSet() { return std::move(set_); }
    std::unique_ptr<SignedIn> takeSignedIn() { return std::move(signedIn_); }

signals:
    void signedIn();
    void newSetWanted();
    void demonstrationWanted();
    void restoreWanted();
    void endWanted(); ///< from the locked window: end the program, unsaved changes and all

private:
    void openChosen();
    void trySignIn();
    void chooseFile();
    void retranslate();
    void fillSets();
    void offerPeople();
    void nameOffered();
    [[nodiscard]] QString chosenFile() const;

    const Environment& environment_;
    KnownSets& known_;
    std::unique_ptr<AccountSet> set_;
    AccountSet* locked_ = nullptr;
    std::unique_ptr<SignedIn> signedIn_;
    QLabel* title_;
    QLabel* subtitle_;
    Banner* banner_;
    QLabel* labels_[4];
    QComboBox* sets_;
    QPushButton* browse_;
    QComboBox* person_;
    QLineEdit* password_;
    DateEdit* date_;
    QLabel* hint_;
    QPushButton* signIn_;
    QPushButton* new_;
    QPushButton* demonstration_;
    QPushButton* restore_;
    QPushButton* language_;
    QPushButton* theme_;
};

} // namespace xinheng::ui
