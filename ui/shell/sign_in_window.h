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
    void lockTo(AccountSet& set, const QString& person);
    void showMessage(const QString& text);

    /// What was signed in to; empty when locked, where the set is open already.
    std::unique_ptr<AccountSet> takeSet() { return std::move(set_); }
    std::unique_ptr<SignedIn> takeSignedIn() { return std::move(signedIn_); }

signals:
    void signedIn();
    void newSetWanted();
    void demonstrationWanted();
    void restoreWanted();

private:
    void openChosen();
    void trySignIn();
    void chooseFile();
    void retranslate();
    void fillSets();
    void offerPeople();
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
