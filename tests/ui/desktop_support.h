#pragma once

#include "account_set.h"
#include "support/temporary_folder.h"
#include "ui/features.h"
#include "ui/shell/desktop.h"
#include "ui/shell/known_sets.h"
#include "ui/shell/sign_in_window.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

class QLineEdit;

namespace xinheng::tests {

/// A demonstration set in a folder of its own, and the program over it, waiting for a sign-in.
struct RunningDesktop {
    TemporaryFolder folder;
    KeepAppearance appearance;
    SystemClock clock;
    Environment environment{clock, access::PasswordCost::forTests(), "test"};
    ui::KnownSets known{QString::fromStdString((folder / "desktop.ini").string())};
    std::string file = (folder / "demo.xset").string();
    ui::Desktop desktop{environment, known, ui::allFeatures()};

    RunningDesktop();
    QLineEdit* password();
    /// As a clerk does it: type the code, tab, type the password, Enter.
    void signIn(const char* person, const char* secret = "xinheng2026");
    /// What is in the navigation.
    QStringList navigation();
    QString bannerText();
    /// Another person at another computer.
    SignedIn& elsewhere(const std::string& person);
    /// Until the window has looked at the rights once more.
    static void waitForLook() { QTest::qWait(3500); }

private:
    std::vector<std::pair<std::unique_ptr<AccountSet>, std::unique_ptr<SignedIn>>> others_;
};

} // namespace xinheng::tests
