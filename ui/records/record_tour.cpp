#include "ui/records/record_tour.h"

#include "ui/records/record_card_page.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_scenes.h"
#include "ui/shell/tour.h"
#include "ui/widgets/field_form.h"

namespace xinheng::ui {

namespace {

using scenes::declared;
using scenes::pageSize;

std::function<QWidget*()> listOf(SignedIn& person, const char* object) {
    return [&person, object]() -> QWidget* {
        return new RecordListPage(person, declared(object), std::make_shared<RecordNames>(person));
    };
}

/// Banks with accounts of their own, so that there is a tree to be seen.
void openAccounts(SignedIn& person) {
    archive::RecordDesk desk = person.records("account");
    for (const auto& [code, name] : {std::pair("100201", "工行江宁支行"),
                                     {"10020101", "基本存款账户"},
                                     {"10020102", "一般存款账户"},
                                     {"100202", "建行南京城南支行"}})
        (void)desk.add({{"code", code},
                        {"name", name},
                        {"category", "asset"},
                        {"direction", "debit"},
                        {"journal", "bank"}});
}

std::function<QWidget*()> cardOf(SignedIn& person, const char* object, const char* code) {
    return [&person, object, code]() -> QWidget* {
        const auto card = person.records(object).show(code);
        return new RecordCardPage(person, declared(object), std::make_shared<RecordNames>(person),
                                  card ? std::optional(card->id) : std::nullopt);
    };
}

std::function<QWidget*()> newBelow(SignedIn& person, const char* object, const char* above) {
    return [&person, object, above]() -> QWidget* {
        return new RecordCardPage(person, declared(object), std::make_shared<RecordNames>(person),
                                  std::nullopt, {{"parent", above}});
    };
}

QWidget* selectSecond(QWidget& page) {
    return scenes::selectRow(page, 1);
}

QWidget* saveMistakes(QWidget& page) {
    auto& card = static_cast<RecordCardPage&>(page);
    card.form()->applyDraft({{"code", "1002-1"}, {"name", "工行南京分行"}});
    card.save();
    return nullptr;
}

} // namespace

void addRecordScreens(Tour& tour, AccountSet& set, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    auto session = set.signIn("fangfang", set.info().signInHint);
    if (!session)
        throw std::runtime_error(session.error().message.in(Language::en));
    const std::shared_ptr<SignedIn> keeper = std::move(*session);
    openAccounts(manager);
    for (const access::Object& object : businessObjects().all())
        if (object.key != "customer")
            add((object.key + "-list").c_str(), recordKind(object).list, pageSize,
                listOf(manager, object.key.c_str()), selectSecond);
    add("account-menu", both("Accounts, what can be done", "会计科目：右键菜单"), pageSize,
        listOf(manager, "account"), [](QWidget& page) { return scenes::openMenu(page, 1); });
    add("account-list-small", both("Accounts at 200 %", "会计科目（200%）"), scenes::smallPage,
        listOf(manager, "account"), selectSecond);
    add(
        "warehouse-list-keeper", both("Warehouses, as a keeper", "仓库（房芳：只见产品库）"),
        pageSize, [keeper] { return listOf(*keeper, "warehouse")(); }, selectSecond);
    add("supplier-card", both("A supplier's card", "供应商卡片"), pageSize,
        cardOf(manager, "supplier", "S001"), scenes::toFirstField);
    add("warehouse-card", both("A warehouse's card", "仓库卡片"), pageSize,
        cardOf(manager, "warehouse", "01"), scenes::toFirstField);
    add("account-card", both("An account's card", "会计科目卡片"), pageSize,
        cardOf(manager, "account", "1122"), scenes::toFirstField);
    add("contact-card", both("A contact's card", "联系人卡片"), pageSize,
        cardOf(manager, "contact", "L0001"), scenes::toFirstField);
    add("person-card", both("A person's card, read only", "人员卡片：只读"), pageSize,
        cardOf(manager, "person", "fangfang"), scenes::toFirstField);
    add("account-new", both("New account with problems", "新增会计科目：需要更正"), pageSize,
        newBelow(manager, "account", "1002"), saveMistakes);
}

} // namespace xinheng::ui
