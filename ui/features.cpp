#include "ui/features.h"

#include "ui/access/access_functions.h"
#include "ui/access/entry_dialog.h"
#include "ui/access/see_as_dialog.h"
#include "ui/records/archive_functions.h"
#include "ui/records/duplicate_functions.h"
#include "ui/records/record_pages.h"
#include "ui/records/report_functions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/see_as_window.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tour.h"

#include <QCoreApplication>
#include <set>

namespace xinheng::ui {

namespace {

// The subsystems of the function tree are the headings of the navigation; what lies deeper is shown
// flat below them.
QString subsystemOf(const QString& key) {
    return key.section(QLatin1Char('.'), 0, 0);
}

const char* iconOf(const QString& subsystem) {
    return subsystem == QLatin1String("system") ? "preferences-system" : "folder-open";
}

std::vector<Function> headings() {
    std::vector<Function> all;
    for (const auto& node : access::FunctionTree::program().nodes())
        if (node.depth == 0 && node.exists) {
            const QString key = QString::fromStdString(node.key);
            all.push_back({key, {}, node.label, iconOf(key)});
        }
    return all;
}

void changeOwnPassword(SignedIn& signedIn, MainWindow& window) {
    EntryDialog* dialog = ownPasswordDialog(signedIn, &window);
    QObject::connect(dialog, &EntryDialog::entered, &window, [&window] {
        window.status().say(
            QCoreApplication::translate("xinheng::ui::EntryDialog", "The password is changed."));
    });
    dialog->open();
}

void seeAs(SignedIn& signedIn, MainWindow& window, const QString& person) {
    const auto open = [&window](OwnConnection own) {
        auto* eyes = new SeeAsWindow(std::move(own), allFeatures(), &window);
        eyes->resize(window.size());
        eyes->show();
    };
    seeAsDialog(signedIn, person, open, &window)->open();
}

std::vector<Function> flat(std::vector<Function> functions) {
    for (Function& function : functions)
        function.parent = subsystemOf(function.key);
    return functions;
}

Feature records(Concerns which) {
    return [which](SignedIn& signedIn, MainWindow& window) -> OfferedFunctions {
        return [all = allRecordPages(window, signedIn, which)] {
            std::vector<Function> functions;
            for (RecordPages* pages : all)
                for (Function& each : pages->functions())
                    functions.push_back(std::move(each));
            return flat(std::move(functions));
        };
    };
}

} // namespace

std::vector<Feature> allFeatures() {
    return {
        [](SignedIn&, MainWindow&) -> OfferedFunctions { return headings; },
        records(Concerns::business),
        [](SignedIn& signedIn, MainWindow& window) -> OfferedFunctions {
            QObject::connect(&window, &MainWindow::passwordRequested, &window,
                             [&signedIn, &window] { changeOwnPassword(signedIn, window); });
            QObject::connect(
                &window, &MainWindow::seeAsRequested, &window,
                [&signedIn, &window](const QString& person) { seeAs(signedIn, window, person); });
            return [&signedIn, &window] {
                window.offerSeeAs(maySeeAs(signedIn));
                return accessFunctions(signedIn, [&window](const QString& person) {
                    emit window.seeAsRequested(person);
                });
            };
        },
        records(Concerns::personnel),
        [](SignedIn& signedIn, MainWindow& window) -> OfferedFunctions {
            return [&signedIn, &window] { return flat(duplicateFunctions(signedIn, window)); };
        },
        [](SignedIn& signedIn, MainWindow& window) -> OfferedFunctions {
            return [&signedIn, &window] { return flat(reportFunctions(signedIn, window)); };
        },
        [](SignedIn& signedIn, MainWindow&) -> OfferedFunctions {
            return [&signedIn] { return flat(archiveFunctions(signedIn)); };
        },
    };
}

} // namespace xinheng::ui
