#include "ui/records/archive_tour.h"

#include "ui/access/entry_dialog.h"
#include "ui/records/as_of_dialog.h"
#include "ui/records/own_fields_page.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_history_view.h"
#include "ui/records/record_scenes.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <stdexcept>

namespace xinheng::ui {

namespace {

constexpr const char* tried = "product-class"; ///< whose cards no other picture shows

// Once; the set of the tour is thrown away.
void addFields(SignedIn& manager) {
    const auto known = manager.ownFields().list(tried);
    if (!known || !known->empty())
        return;
    const auto add = [&](const char* key, const char* chinese, const char* english,
                         access::FieldType type, std::vector<std::string> choices = {}) {
        archive::OwnField field;
        field.key = key;
        field.chinese = chinese;
        field.english = english;
        field.type = type;
        field.choices = std::move(choices);
        if (const auto added = manager.ownFields().add(tried, field); !added)
            throw std::runtime_error(added.error().message.in(Language::en));
    };
    add("standard", "执行标准", "Standard", access::FieldType::text);
    add("life", "保质期（月）", "Shelf life (months)", access::FieldType::number);
    add("storage", "存放要求", "Storage", access::FieldType::choice, {"常温", "防潮", "冷藏"});
    if (const auto gone = manager.ownFields().retire(tried, "standard"); !gone)
        throw std::runtime_error(gone.error().message.in(Language::en));
}

std::function<QWidget*()> fieldsOf(SignedIn& manager) {
    return [&manager]() -> QWidget* {
        addFields(manager);
        auto* page = new OwnFieldsPage(manager);
        auto* objects = page->findChild<QComboBox*>(QStringLiteral("ownFieldObject"));
        for (int i = 0; i < objects->count(); ++i)
            if (objects->itemText(i) == shown(scenes::declared(tried).label))
                objects->setCurrentIndex(i);
        return page;
    };
}

// A customer of whom two changes are known.
std::function<QWidget*()> changedCard(SignedIn& manager) {
    return [&manager]() -> QWidget* {
        const access::Object& customer = *manager.objects().find("customer");
        const auto card = manager.customers().show(5);
        const auto code = card ? card->value(customer, "code") : std::nullopt;
        if (!code)
            throw std::runtime_error("no customer for the tour");
        const auto versions = manager.history("customer").versions(*code);
        if (versions && versions->size() < 3)
            for (const auto& [limit, grade] : {std::pair("150000", "B"), {"200000", "A"}})
                if (const auto changed = manager.customers().change(
                        *code, {{"credit_limit", limit}, {"credit_grade", grade}}, {},
                        "年度信用评审");
                    !changed)
                    throw std::runtime_error(changed.error().message.in(Language::en));
        auto* page =
            new RecordCardPage(manager, customer, std::make_shared<RecordNames>(manager), 5);
        page->showHistory();
        page->history().table().selectRow(2);
        return page;
    };
}

// A group with two levels below, and three contacts.
std::function<QWidget*()> relatedCard(SignedIn& manager, int tab) {
    return [&manager, tab]() -> QWidget* {
        const access::Object& customer = *manager.objects().find("customer");
        const auto code = [&](std::int64_t id) {
            const auto card = manager.customers().show(id);
            return card ? card->value(customer, "code").value_or("") : std::string();
        };
        const auto below = [&](std::int64_t id, std::int64_t parent, const char* relation) {
            if (const auto done = manager.customers().change(
                    code(id), {{"parent", code(parent)}, {"relation", relation}});
                !done)
                throw std::runtime_error(done.error().message.in(Language::en));
        };
        below(7, 11, "subsidiary");
        below(8, 11, "branch");
        below(9, 7, "site");
        below(10, 7, "dealer");
        auto contacts = manager.records("contact");
        const auto contact = [&](const char* key, const char* name, const char* title,
                                 const char* parent) {
            (void)contacts.add({{"code", key},
                                {"name", name},
                                {"title", title},
                                {"customer", code(7)},
                                {"parent", parent}});
        };
        contact("T7-1", "周立群", "总经理", "");
        contact("T7-2", "沈月华", "财务经理", "T7-1");
        contact("T7-3", "邵志强", "采购主管", "T7-1");
        auto* page =
            new RecordCardPage(manager, customer, std::make_shared<RecordNames>(manager), 7);
        page->findChild<QTabBar*>()->setCurrentIndex(tab);
        return page;
    };
}

QWidget* click(QWidget& page, const char* button) {
    page.findChild<QPushButton*>(QLatin1String(button))->click();
    return page.findChild<QDialog*>();
}

} // namespace

void addArchiveScreens(Tour& tour, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("own-fields", both("Own fields", "自定义项"), scenes::pageSize, fieldsOf(manager));
    add("own-field-new", both("A new field", "新增自定义项"), scenes::pageSize, fieldsOf(manager),
        [](QWidget& page) { return click(page, "newOwnField"); });
    add("customer-tree", both("The tree of a customer", "客户关系树"), scenes::pageSize,
        relatedCard(manager, 2));
    add("customer-contacts", both("The contacts of a customer", "客户的联系人"), scenes::pageSize,
        relatedCard(manager, 3));
    add("customer-owners", both("Responsibility over time", "客户归属"), scenes::pageSize,
        changedCard(manager), [](QWidget& page) -> QWidget* {
            page.findChild<QTabBar*>()->setCurrentIndex(4);
            return nullptr;
        });
    add("customer-versions", both("Versions of a customer", "客户的各个版本"), scenes::pageSize,
        changedCard(manager));
    add("customer-compare", both("Two versions compared", "两个版本比较"), scenes::pageSize,
        changedCard(manager), [](QWidget& page) { return click(page, "compareVersions"); });
    add("customer-undo", both("The last change taken back", "撤回最后一次修改"), scenes::pageSize,
        changedCard(manager), [](QWidget& page) { return click(page, "undoChange"); });
    add("customer-as-of", both("A customer on a past day", "时点查看"), scenes::pageSize,
        changedCard(manager), [&manager](QWidget& page) -> QWidget* {
            QWidget* dialog = click(page, "cardAsOf");
            static_cast<AsOfDialog*>(dialog)->setDay(manager.session().clock().today());
            return dialog;
        });
    add("customer-not-yet", both("A customer that was not there yet", "时点查看：尚未建档"),
        scenes::pageSize, changedCard(manager),
        [](QWidget& page) { return click(page, "cardAsOf"); });
    add("customer-version", both("A customer as it was", "查看当时内容"), scenes::pageSize,
        changedCard(manager), [](QWidget& page) { return click(page, "showVersion"); });
}

} // namespace xinheng::ui
