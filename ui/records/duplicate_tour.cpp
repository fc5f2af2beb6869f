#include "ui/records/duplicate_tour.h"

#include "ui/records/duplicate_page.h"
#include "ui/records/like_notice.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_scenes.h"
#include "ui/widgets/field_form.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <stdexcept>

namespace xinheng::ui {

namespace {

void must(const Result<archive::Saved>& done) {
    if (!done && done.error().code != ErrorCode::conflict)
        throw std::runtime_error(done.error().message.in(Language::en));
}

// Once; the set of the tour is thrown away. Customers that somebody entered a second time.
void enterTwice(SignedIn& manager) {
    auto desk = manager.customers();
    if (desk.show("Z9001"))
        return;
    must(desk.add({{"code", "Z9001"},
                   {"name", "恒瑞电力工程（南京）有限公司"},
                   {"phone", "138-5162-7318"},
                   {"address", "南京市江宁区胜太路735号"},
                   {"postcode", "211100"},
                   {"contact", "周经理"},
                   {"district", "320115"},
                   {"class", "0101"},
                   {"remarks", "展会登记"}}));
    must(desk.add({{"code", "Z9002"},
                   {"name", "天津铭准电气设备有限公司"},
                   {"phone", "022-82938939"},
                   {"district", "120113"}}));
    must(desk.add({{"code", "Z9003"},
                   {"name", "沐畴新能源科技（无锡）有限公司"},
                   {"tax_number", "91320282MA7J2QN48N"},
                   {"district", "320282"}}));
    must(desk.add({{"code", "Z9004"}, {"name", "石家庄岑芃物业服务公司"}}));
    must(desk.add(
        {{"code", "Z9005"}, {"name", "济南沐谷职业技术学校"}, {"phone", "0531-88578797"}}));
    if (const auto merged = manager.merging("customer").merge({"C0010", "Z9005", {}, "重复建档"});
        !merged)
        throw std::runtime_error(merged.error().message.in(Language::en));
}

std::function<QWidget*()> pageOf(SignedIn& manager) {
    return [&manager]() -> QWidget* {
        enterTwice(manager);
        return new DuplicatePage(manager, scenes::declared("customer"),
                                 std::make_shared<RecordNames>(manager));
    };
}

void look(QWidget& page) {
    auto& there = static_cast<DuplicatePage&>(page);
    there.look();
    auto* table = there.findChild<QTableWidget*>(QStringLiteral("duplicatePairs"));
    const QDeadlineTimer patience(10'000);
    while (table->rowCount() == 0 && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    there.focusFirst();
}

QWidget* openMerge(QWidget& page) {
    look(page);
    auto* table = page.findChild<QTableWidget*>(QStringLiteral("duplicatePairs"));
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 2)->text().startsWith(QStringLiteral("Z9001")))
            table->setCurrentCell(row, 1);
    page.findChild<QPushButton*>(QStringLiteral("mergePair"))->click();
    return page.findChild<QDialog*>(QStringLiteral("mergeDialog"));
}

QWidget* typeLikeOne(QWidget& page) {
    auto& card = static_cast<RecordCardPage&>(page);
    card.form()->applyDraft({{"name", "恒瑞电力工程公司"}, {"phone", "13851627318"}});
    if (auto* notice = card.findChild<LikeNotice*>())
        notice->finish(std::nullopt);
    card.form()->input("tax_number")->setFocus();
    return nullptr;
}

} // namespace

void addDuplicateScreens(Tour& tour, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("duplicates-start", both("The duplicate check", "客户查重"), scenes::pageSize,
        pageOf(manager));
    add("duplicates", both("Customers that are likely the same", "可能重复的客户"),
        scenes::pageSize, pageOf(manager), [](QWidget& page) -> QWidget* {
            look(page);
            return nullptr;
        });
    add("merge", both("Two customers become one", "合并客户"), scenes::pageSize, pageOf(manager),
        openMerge);
    add("merges", both("Merges that were done", "已合并的客户"), scenes::pageSize, pageOf(manager),
        [](QWidget& page) -> QWidget* {
            static_cast<DuplicatePage&>(page).showMerges();
            static_cast<DuplicatePage&>(page).focusFirst();
            return nullptr;
        });
    add(
        "customer-like", both("A new customer like others", "新增客户时的查重提示"),
        scenes::pageSize,
        [&manager]() -> QWidget* {
            enterTwice(manager);
            return new RecordCardPage(manager, scenes::declared("customer"),
                                      std::make_shared<RecordNames>(manager), std::nullopt);
        },
        typeLikeOne);
    add("customer-duplicates", both("Duplicates on the card", "卡片上的查重"), scenes::pageSize,
        [&manager]() -> QWidget* {
            enterTwice(manager);
            auto* card = new RecordCardPage(manager, scenes::declared("customer"),
                                            std::make_shared<RecordNames>(manager), 1);
            auto* tabs = card->findChild<QTabBar*>();
            tabs->setCurrentIndex(tabs->count() - 1);
            return card;
        });
}

} // namespace xinheng::ui
