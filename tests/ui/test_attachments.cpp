#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/attachments_view.h"
#include "ui/records/opened_files.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// What would be handed to the desktop.
class Opened : public QObject {
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QList<QUrl> urls;
public slots:
    void take(const QUrl& url) { urls << url; }
};

/// The attachments of the first customer in one person's hands.
struct Files {
    Files(DemoSet& demo, const char* person)
        : signedIn(demo.person(person)), view(signedIn, *signedIn.objects().find("customer"),
                                              std::make_shared<RecordNames>(signedIn)) {
        view.resize(900, 500);
        showAndActivate(view);
        view.showRecord(1, codeOfFirst(demo));
        settle();
    }
    static std::string codeOfFirst(DemoSet& demo) {
        return demo.person("manager").customers().show(1)->value(customers(), "code").value();
    }
    QPushButton* button(const char* name) { return in<QPushButton>(view, name); }
    QTableWidget& table() { return *in<QTableWidget>(view, "attachmentTable"); }
    QStringList names() {
        QStringList all;
        for (int row = 0; row < table().rowCount(); ++row)
            all << table().item(row, 0)->text();
        return all;
    }
    void add(const std::filesystem::path& file, const QString& remarks = {}) {
        clickOn(*button("addAttachment"));
        chooseFile(view, file);
        Entry entry(view);
        entry.fill("remarks", remarks);
        entry.ok();
        bringUp(view);
    }
    SignedIn& signedIn;
    AttachmentsView view;
};

std::filesystem::path contract(DemoSet& demo) {
    const auto file = demo.folder / "合同.pdf";
    writeFile(file, "%PDF-1.7 contract");
    return file;
}

} // namespace

TEST_CASE("A file is attached, opened as a read-only copy, saved and removed by keyboard") {
    DemoSet demo;
    Opened opened;
    Files files(demo, "manager");
    CHECK(files.names().isEmpty());
    files.add(contract(demo), "框架合同");
    CHECK_FALSE(entryIsOpen(files.view));
    CHECK(files.names() == QStringList{"合同.pdf"});
    CHECK(files.table().item(0, 3)->text() == QString("框架合同"));
    files.table().setFocus();
    press(Qt::Key_Return);
    REQUIRE(opened.urls.size() == 1);
    const QFileInfo copy(opened.urls[0].toLocalFile());
    CHECK(copy.fileName() == "合同.pdf");
    CHECK(readFile(copy.filePath().toStdString()) == "%PDF-1.7 contract");
    CHECK((copy.permissions() & (QFileDevice::WriteOwner | QFileDevice::ReadGroup |
                                 QFileDevice::ReadOther | QFileDevice::ExeOwner)) == 0);
    const QFileInfo folder(openedFilesFolder());
    CHECK((folder.permissions() &
           (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
            QFileDevice::ReadOther | QFileDevice::ExeOther)) == 0);
    clickOn(*files.button("saveAttachment"));
    chooseFile(files.view, demo.folder / "out.pdf");
    CHECK(readFile(demo.folder / "out.pdf") == "%PDF-1.7 contract");
    files.table().setFocus();
    press(Qt::Key_Delete);
    Entry entry(files.view);
    entry.fill("reason", "传错");
    entry.ok();
    CHECK(files.names().isEmpty());
    in<QCheckBox>(files.view, "removedAttachments")->click();
    CHECK(files.names() == QStringList{"合同.pdf"});
    CHECK(files.table().item(0, 6)->text().endsWith("传错"));
    CHECK_FALSE(files.button("openAttachment")->isEnabled());
    CHECK(namelessControls(files.view).join('\n') == QString());
}

TEST_CASE("What can't be attached is said, and nothing else happens") {
    DemoSet demo;
    Files files(demo, "manager");
    const auto bad = demo.folder / "a.pdf";
    writeFile(bad, "MZ");
    clickOn(*files.button("addAttachment"));
    chooseFile(files.view, bad);
    Entry entry(files.view);
    entry.ok();
    CHECK(entry.refusal().contains("a program"));
    CHECK(files.names().isEmpty());
}

TEST_CASE("Files are dropped on the card, and those that are no good are named") {
    DemoSet demo;
    Files files(demo, "manager");
    QMimeData dropped;
    const auto bad = demo.folder / "a.exe";
    writeFile(bad, "MZ");
    dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString(contract(demo).string())),
                     QUrl::fromLocalFile(QString::fromStdString(bad.string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&files.view, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&files.view, &drop);
    CHECK(files.names() == QStringList{"合同.pdf"});
    CHECK(bannerText(files.view, "attachmentBanner").contains("a.exe"));
}

TEST_CASE("Whoever may not change the record opens its files and changes none") {
    DemoSet demo;
    Opened opened;
    REQUIRE(demo.person("manager")
                .attachments("customer")
                .add(Files::codeOfFirst(demo), contract(demo)));
    Files files(demo, "zhengkai");
    CHECK(files.names() == QStringList{"合同.pdf"});
    CHECK_FALSE(files.button("addAttachment")->isVisible());
    CHECK_FALSE(files.button("removeAttachment")->isVisible());
    files.table().setFocus();
    press(Qt::Key_Delete);
    press(Qt::Key_Insert);
    CHECK(files.view.findChildren<QDialog*>().isEmpty());
    clickOn(*files.button("openAttachment"));
    CHECK(opened.urls.size() == 1);
    files.view.clear();
    CHECK(files.names().isEmpty());
}

#include "test_attachments.moc"
