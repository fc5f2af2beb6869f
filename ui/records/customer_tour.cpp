#include "ui/records/customer_tour.h"

#include "ui/records/record_card_page.h"
#include "ui/records/record_column_dialog.h"
#include "ui/records/record_conflict_dialog.h"
#include "ui/records/record_deactivate_dialog.h"
#include "ui/records/record_export_dialog.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_scenes.h"
#include "ui/shell/tour.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/search_box.h"

#include <QDialog>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>
#include <map>
#include <stdexcept>

namespace xinheng::ui {

namespace {

using scenes::pageSize;
using scenes::smallPage;
using scenes::toFirstField;

const access::Object& customers() {
    return scenes::declared("customer");
}

/// Sessions and names of the people whose screens are shown, made when first needed.
class Cast {
public:
    Cast(AccountSet& set, SignedIn& manager) : set_(set) { roles_["manager"].person = &manager; }

    struct Role {
        std::unique_ptr<SignedIn> own;
        SignedIn* person = nullptr;
        std::shared_ptr<RecordNames> names;
    };
    Role& role(const std::string& code) {
        Role& role = roles_[code];
        if (role.person == nullptr) {
            auto session = set_.signIn(code, set_.info().signInHint);
            if (!session)
                throw std::runtime_error(session.error().message.in(Language::en));
            role.own = std::move(*session);
            role.person = role.own.get();
        }
        if (role.names == nullptr)
            role.names = std::make_shared<RecordNames>(*role.person);
        return role;
    }

private:
    AccountSet& set_;
    std::map<std::string, Role> roles_;
};

using Stage = std::shared_ptr<Cast>;

std::function<QWidget*()> listOf(const Stage& stage, const char* person) {
    return [stage, person]() -> QWidget* {
        auto& role = stage->role(person);
        return new RecordListPage(*role.person, customers(), role.names);
    };
}

std::int64_t firstId(SignedIn& person) {
    access::Query query;
    query.limit = 1;
    const auto rows = person.customers().list(query);
    return rows && !rows->rows.empty() ? rows->rows.front().id : 0;
}

std::function<QWidget*()> cardOf(const Stage& stage, const char* person, bool isNew = false) {
    return [stage, person, isNew]() -> QWidget* {
        auto& role = stage->role(person);
        return new RecordCardPage(*role.person, customers(), role.names,
                                  isNew ? std::nullopt : std::optional(firstId(*role.person)));
    };
}

/// A dialog over its page, as people meet it.
QWidget* over(QDialog* dialog) {
    QWidget* page = dialog->parentWidget();
    const QSize size = dialog->testAttribute(Qt::WA_Resized) ? dialog->size() : dialog->sizeHint();
    auto* frame = new QFrame(page);
    frame->setProperty("popup", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(dialog);
    dialog->setWindowFlags(Qt::Widget);
    frame->resize(size.expandedTo(dialog->minimumSize()) + QSize(2, 2));
    frame->move((page->width() - frame->width()) / 2, 64);
    frame->show();
    return nullptr;
}

QWidget* selectThird(QWidget& page) {
    return scenes::selectRow(page, 2);
}

QWidget* filterList(QWidget& page) {
    page.findChild<FilterBar*>()->setConditions(
        {{"credit_grade", FilterOperator::equal, "A"},
         {"credit_limit", FilterOperator::greaterOrEqual, "500000.00"}});
    auto* search = page.findChild<SearchBox*>();
    search->setText(QStringLiteral("dl"));
    emit search->returnPressed();
    return nullptr;
}

QWidget* findNothing(QWidget& page) {
    auto* search = page.findChild<SearchBox*>();
    search->setText(QStringLiteral("zzzz"));
    emit search->returnPressed();
    return nullptr;
}

QWidget* openMenu(QWidget& page) {
    return scenes::openMenu(page, 2);
}

QWidget* chooseColumns(QWidget& page) {
    auto& list = static_cast<RecordListPage&>(page);
    return over(new RecordColumnDialog(
        list.model(), columnsShown(*list.table().horizontalHeader(), list.model(), {}), &page));
}

QWidget* typeMistakes(QWidget& page) {
    FieldForm& form = *static_cast<RecordCardPage&>(page).form();
    form.applyDraft({{"code", "C0001,"},
                     {"short_name", "恒瑞电力"},
                     {"tax_number", "91320115709555847X"},
                     {"postcode", "2111"},
                     {"district", "320115"},
                     {"credit_limit", "12.345"},
                     {"phone", "13851627318"}});
    static_cast<RecordCardPage&>(page).save();
    return nullptr;
}

std::function<QWidget*()> changedCard(const Stage& stage) {
    return [stage]() -> QWidget* {
        auto& role = stage->role("manager");
        const std::string code = "C0037";
        archive::CustomerDesk desk = role.person->customers();
        if (const auto changes = desk.history(code); changes && changes->size() < 2) {
            (void)desk.change(code, {{"contact", "李敏"}, {"phone", "027-84719921"}}, {},
                              "客户来电更正联系人");
            (void)desk.change(code, {{"payment_terms", "月结45天"}}, {}, "年度信用复核");
        }
        const auto card = desk.show(code);
        return new RecordCardPage(*role.person, customers(), role.names,
                                  card ? std::optional(card->id) : std::nullopt);
    };
}

QWidget* showChanges(QWidget& page) {
    static_cast<RecordCardPage&>(page).showHistory();
    return nullptr;
}

std::function<QWidget*(QWidget&)> conflict(const Stage& stage) {
    return [stage](QWidget& page) -> QWidget* {
        auto& role = stage->role("manager");
        const access::Object& object = role.person->customers().object();
        auto card = role.person->customers().show(firstId(*role.person));
        if (!card)
            throw std::runtime_error(card.error().message.in(Language::en));
        RecordConflictDialog::Versions versions{{}, *card, {}, QStringLiteral("杜壮壮")};
        for (std::size_t i = 0; i < card->fields.size(); ++i)
            versions.opened[object.fields[card->fields[i]].key] = card->cells[i];
        versions.opened["phone"] = "02584710000";
        versions.opened["contact"] = "王建国";
        versions.mine = {{"phone", "13951627318"}, {"credit_limit", "900000.00"}};
        return over(new RecordConflictDialog(object, versions, *role.names, &page));
    };
}

} // namespace

void addCustomerScreens(Tour& tour, AccountSet& set, SignedIn& manager) {
    const auto stage = std::make_shared<Cast>(set, manager);
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("customer-list-filter", both("Customers, found and filtered", "客户列表：查找与筛选"),
        pageSize, listOf(stage, "manager"), filterList);
    add("customer-list-menu", both("Customers, what can be done", "客户列表：右键菜单"), pageSize,
        listOf(stage, "manager"), openMenu);
    add("customer-list-nothing", both("Customers, nothing found", "客户列表：没有找到"), pageSize,
        listOf(stage, "duzhuangzhuang"), findNothing);
    add("customer-list-small", both("Customers at 200 %", "客户列表（200%）"), smallPage,
        listOf(stage, "manager"), selectThird);
    add("customer-columns", both("Choosing columns", "选择栏目"), pageSize,
        listOf(stage, "manager"), chooseColumns);
    add("customer-export", both("Exporting customers", "导出客户"), pageSize,
        listOf(stage, "manager"), [stage](QWidget& page) {
            return over(new RecordExportDialog(*stage->role("manager").person, customers(), {},
                                               {"code"}, {"C0001", "C0002"}, &page));
        });
    add("customer-card-readonly", both("Customer card, read only", "客户卡片：只读"), pageSize,
        cardOf(stage, "mengfanjie"), toFirstField);
    add("customer-card-problems", both("New customer with problems", "新增客户：需要更正"),
        pageSize, cardOf(stage, "manager", true), typeMistakes);
    add("customer-card-small", both("Customer card at 200 %", "客户卡片（200%）"), smallPage,
        cardOf(stage, "duzhuangzhuang"), toFirstField);
    add("customer-changes", both("Changes of a customer", "客户变更历史"), pageSize,
        changedCard(stage), showChanges);
    add("customer-conflict", both("Changed by two people", "两人同时修改"), pageSize,
        cardOf(stage, "manager"), conflict(stage));
    add("customer-deactivate", both("Deactivating a customer", "停用客户"), pageSize,
        cardOf(stage, "manager"), [stage](QWidget& page) {
            SignedIn& person = *stage->role("manager").person;
            const auto card = person.customers().show(firstId(person));
            return card ? over(new RecordDeactivateDialog(person, customers(), *card, &page))
                        : nullptr;
        });
}

} // namespace xinheng::ui
