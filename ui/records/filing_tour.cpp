#include "ui/records/filing_tour.h"

#include "ui/records/attachments_view.h"
#include "ui/records/coding_rules_page.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_scenes.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <stdexcept>

namespace xinheng::ui {

namespace {

constexpr std::int64_t filed = 7; ///< whose card no other picture shows

void mustBe(bool done) {
    if (!done)
        throw std::runtime_error("the tour can't attach files or set rules");
}

// Once; the set of the tour is thrown away.
void attachSamples(SignedIn& manager, const std::string& code) {
    auto desk = manager.attachments("customer");
    const auto known = desk.list(code, archive::AttachmentDesk::Removed::with);
    if (!known || !known->all.empty())
        return;
    const auto attach = [&](const char* name, std::string content, const char* remarks) {
        const QString file = QDir::temp().filePath(QString::fromUtf8(name));
        content.resize(43'000, ' ');
        QFile out(file);
        mustBe(out.open(QIODevice::WriteOnly) && out.write(content.data(), 43'000) == 43'000);
        out.close();
        mustBe(desk.add(code, file.toStdString(), remarks).has_value());
        mustBe(out.remove());
    };
    attach("供用电合同.pdf", "%PDF-1.7 sample", "2024 年度，双方已盖章");
    attach("开票资料.txt", "sample", "");
    attach("报价单（作废）.csv", "a,b\n1,2\n", "");
    mustBe(desk.remove(code, 3, "客户已改用新报价").has_value());
}

QTabBar& attachmentsTab(QWidget& card) {
    auto* tabs = card.findChild<QTabBar*>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        if (tabs->tabText(tab) == attachmentsPart().words())
            tabs->setCurrentIndex(tab);
    return *tabs;
}

std::function<QWidget*()> attachments(SignedIn& manager, bool removed) {
    return [&manager, removed]() -> QWidget* {
        const access::Object& customer = *manager.objects().find("customer");
        const auto card = manager.customers().show(filed);
        const auto code = card ? card->value(customer, "code") : std::nullopt;
        mustBe(code.has_value());
        attachSamples(manager, *code);
        auto* page =
            new RecordCardPage(manager, customer, std::make_shared<RecordNames>(manager), filed);
        attachmentsTab(*page);
        if (removed)
            page->findChild<QAbstractButton*>(QStringLiteral("removedAttachments"))->click();
        return page;
    };
}

std::function<QWidget*()> rules(SignedIn& manager) {
    return [&manager]() -> QWidget* {
        mustBe(manager.codingRules().set({"supplier", "G{yyyy}-{0000}"}).has_value());
        mustBe(manager.codingRules().set({"warehouse", "{department}-{00}", false}).has_value());
        auto* page = new CodingRulesPage(manager);
        auto* table = page->findChild<QTableWidget*>(QStringLiteral("codingTable"));
        table->setCurrentCell(2, 0);
        return page;
    };
}

} // namespace

void addFilingScreens(Tour& tour, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("attachments", both("Attachments of a customer", "客户的附件"), scenes::pageSize,
        attachments(manager, true));
    add("attachments-small", both("Attachments on a small screen", "附件（小屏幕）"),
        scenes::smallPage, attachments(manager, false));
    add("attachment-remove", both("An attachment removed", "移除附件"), scenes::pageSize,
        attachments(manager, false), [](QWidget& page) -> QWidget* {
            page.findChild<QPushButton*>(QStringLiteral("removeAttachment"))->click();
            return page.findChild<QDialog*>();
        });
    add("coding-rules", both("Coding rules", "编码规则"), scenes::pageSize, rules(manager));
    add("coded-supplier", both("A new supplier whose code is proposed", "新增供应商，编码自动给出"),
        scenes::pageSize, [&manager]() -> QWidget* {
            mustBe(manager.codingRules().set({"supplier", "G{yyyy}-{0000}"}).has_value());
            return new RecordCardPage(manager, *manager.objects().find("supplier"),
                                      std::make_shared<RecordNames>(manager), std::nullopt);
        });
}

} // namespace xinheng::ui
