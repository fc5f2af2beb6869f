#include "ui/ui_support.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/money_edit.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace xinheng;
using namespace xinheng::ui;

namespace {

std::vector<FieldDescription> fields() {
    const Text basic = Text::bilingual("Basic", "基本信息");
    const Text credit = Text::bilingual("Credit", "信用信息");
    std::vector<FieldDescription> all{
        {"code", Text::bilingual("Code", "编码"), FieldKind::text, basic, true},
        {"name", Text::bilingual("Name", "名称"), FieldKind::text, basic, false, false, true},
        {"phone", Text::bilingual("Telephone", "电话"), FieldKind::text, basic, false, true},
        {"district", Text::bilingual("District", "地区"), FieldKind::reference, basic},
        {"limit", Text::bilingual("Limit", "额度"), FieldKind::amount, credit},
        {"until", Text::bilingual("Until", "截止"), FieldKind::date, credit},
        {"grade", Text::bilingual("Grade", "等级"), FieldKind::choice, credit},
        {"prepaid", Text::bilingual("Prepaid", "预付费"), FieldKind::flag, credit},
        {"remarks", Text::bilingual("Remarks", "备注"), FieldKind::longText, credit},
    };
    all[3].source = tests::districts();
    all[6].options = {{"A", Text::bilingual("very good", "优")}, {"B", Text("B")}};
    return all;
}

const FieldForm::Values stored{
    {"code", "C001"},     {"name", "恒瑞电力"}, {"phone", "138****12"},
    {"district", "3201"}, {"limit", "1234.50"}, {"until", "2024-05-08"},
    {"grade", "A"},       {"prepaid", "1"},     {"remarks", "two\nlines"}};

struct Form : FieldForm {
    Form() : FieldForm(fields()) {
        resize(1000, 500);
        setValues(stored);
        tests::showAndActivate(*this);
    }
    template <class T = QWidget> T* at(const char* key) { return qobject_cast<T*>(input(key)); }
    void type(const char* key, const char* text) {
        at(key)->setFocus(Qt::TabFocusReason);
        at<QLineEdit>(key)->selectAll();
        QTest::keyClicks(at(key), text);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
};

} // namespace

TEST_CASE("A form gives back what it was given, without what can't be typed in") {
    Form form;
    auto expected = stored;
    expected.erase("code");
    expected.erase("phone");
    CHECK(form.values() == expected);
    CHECK(form.changes().empty());
    CHECK_FALSE(form.isDirty());
    CHECK(form.at<QLineEdit>("phone")->isReadOnly());
    CHECK(form.at<QLineEdit>("phone")->text() == QString("138****12"));
}

TEST_CASE("A form knows what differs from what is stored") {
    Form form;
    QSignalSpy dirty(&form, &FieldForm::dirtyChanged);
    form.type("limit", "2000");
    CHECK(form.changes() == FieldForm::Values{{"limit", "2000.00"}});
    CHECK(form.isDirty());
    form.type("limit", "1234.5");
    CHECK_FALSE(form.isDirty());
    CHECK(dirty.count() >= 2);
}

TEST_CASE("A draft is put over the stored values and makes the form dirty") {
    Form form;
    form.applyDraft({{"name", "draft"}, {"code", "never"}});
    CHECK(form.changes() == FieldForm::Values{{"name", "draft"}});
    CHECK(form.isDirty());
}

TEST_CASE("Enter goes to the next field one can type in, and says when it was the last") {
    Form form;
    QSignalSpy finished(&form, &FieldForm::finished);
    form.focusFirst();
    CHECK(form.at("name")->hasFocus());
    Form::press(Qt::Key_Return);
    CHECK(form.at("district")->hasFocus()); // not the masked telephone
    Form::press(Qt::Key_Return);
    CHECK(form.at("limit")->hasFocus());
    Form::press(Qt::Key_Enter);
    Form::press(Qt::Key_Return);
    CHECK(form.at("grade")->hasFocus());
    Form::press(Qt::Key_Return);
    CHECK(form.at("prepaid")->hasFocus());
    Form::press(Qt::Key_Return);
    CHECK(form.at("remarks")->hasFocus());
    Form::press(Qt::Key_Return);
    CHECK(form.at("remarks")->hasFocus()); // a new line
    CHECK(form.values()["remarks"].size() == stored.at("remarks").size() + 1);
    CHECK(finished.count() == 0);
    Form::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(finished.count() == 1);
    form.at("limit")->setFocus();
    Form::press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(form.at("district")->hasFocus());
}

TEST_CASE("Tab goes in reading order, whatever the number of columns") {
    Form form;
    for (const int width : {1000, 500}) {
        form.resize(width, 700);
        tests::settle();
        CHECK(form.columns() == (width == 1000 ? 2 : 1));
        form.at("code")->setFocus();
        QStringList order;
        for (std::size_t i = 0; i < form.keys().size(); ++i) {
            for (const std::string& key : form.keys())
                if (form.input(key)->hasFocus())
                    order << QString::fromStdString(key);
            Form::press(Qt::Key_Tab);
        }
        CHECK(order.join(' ') ==
              QString("code name phone district limit until grade prepaid remarks"));
    }
}

TEST_CASE("In two columns the second field stands beside the first, in one below it") {
    Form form;
    const auto at = [&form](const char* key) {
        return form.input(key)->mapTo(&form, QPoint(0, 0));
    };
    CHECK(at("code").y() == at("name").y());
    CHECK(at("code").x() < at("name").x());
    CHECK(at("code").x() == at("phone").x());
    form.resize(500, 700);
    tests::settle();
    CHECK(at("code").x() == at("name").x());
    CHECK(at("code").y() < at("name").y());
}

TEST_CASE("Errors stand at their fields, all at once, and the first has the focus") {
    Form form;
    const auto rest = form.setErrors({{{}, "limit", Text("too much")},
                                      {{}, "until", Text("too late")},
                                      {{}, "elsewhere", Text("no field here")}});
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].column == "elsewhere");
    CHECK(form.at("limit")->hasFocus());
    CHECK(form.at("limit")->accessibleDescription() == QString("too much"));
    Form::press(Qt::Key_Tab); // leaving regroups the amount, which changes nothing
    CHECK(form.at("limit")->property("error").toBool());
    CHECK(form.at("limit")->accessibleDescription() == QString("too much"));
    CHECK(form.at("until")->property("error").toBool());
    CHECK_FALSE(form.at("name")->property("error").toBool());
    form.type("limit", "1");
    CHECK(form.at("limit")->accessibleDescription().isEmpty());
    CHECK(form.at("until")->accessibleDescription() == QString("too late"));
    form.clearErrors();
    CHECK_FALSE(form.at("until")->property("error").toBool());
}

TEST_CASE("What needs no desk is checked by the form, in the language of the moment") {
    const tests::KeepAppearance keep;
    Form form;
    CHECK(form.check());
    form.type("limit", "12a");
    form.type("until", "2023-02-30");
    form.at<QLineEdit>("name")->clear();
    CHECK_FALSE(form.check());
    CHECK(form.at("name")->accessibleDescription() == QString("This has to be filled in."));
    CHECK(form.at("limit")->accessibleDescription().contains("1234.50"));
    CHECK(form.at("until")->accessibleDescription().contains("2024-05-08"));
    CHECK(form.at("name")->hasFocus());
    CHECK(form.values()["limit"] == "12a"); // for the desk to refuse
    setLanguage(Language::zh);
    tests::settle();
    CHECK(form.at("name")->accessibleDescription() == QString("此项必填。"));
    CHECK(form.at("name")->accessibleName() == QString("名称"));
}

TEST_CASE("Ctrl+Z undoes inside the field first, then field by field, and Ctrl+Y goes forward") {
    Form form;
    form.type("name", "new");
    Form::press(Qt::Key_Tab);
    form.type("limit", "99");
    Form::press(Qt::Key_Z, Qt::ControlModifier); // the typing itself
    CHECK(form.values()["limit"] == "1234.50");
    CHECK(form.values()["name"] == "new");
    Form::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.values()["name"] == "恒瑞电力");
    CHECK(form.at("name")->hasFocus());
    CHECK_FALSE(form.isDirty());
    form.redo();
    CHECK(form.values()["name"] == "new");
    form.setValues(stored);
    form.undo();
    CHECK(form.changes().empty()); // what was loaded can't be undone
}

TEST_CASE("A choice, a flag and a reference are undone too") {
    Form form;
    form.at<QComboBox>("grade")->setCurrentIndex(2);
    form.at("prepaid")->setFocus();
    Form::press(Qt::Key_Space);
    CHECK(form.changes() == FieldForm::Values{{"grade", "B"}, {"prepaid", "0"}});
    form.undo();
    form.undo();
    CHECK(form.changes().empty());
}

TEST_CASE("A stored choice the list no longer offers is kept") {
    Form form;
    auto values = stored;
    values["grade"] = "Z";
    form.setValues(values);
    CHECK(form.values()["grade"] == "Z");
    CHECK(form.at<QComboBox>("grade")->currentText() == QString("Z"));
}

TEST_CASE("Every control of a form says what it is") {
    Form form;
    CHECK(tests::namelessControls(form).join(", ") == QString());
    CHECK(form.at("limit")->accessibleName() == QString("Limit"));
}

TEST_CASE("Labels are right-aligned beside their fields") {
    Form form;
    int labels = 0;
    for (const QLabel* label : form.findChildren<QLabel*>()) {
        if (label->buddy() == nullptr)
            continue;
        ++labels;
        CHECK((label->alignment() & Qt::AlignRight) != 0);
        CHECK(label->geometry().right() < label->buddy()->mapTo(&form, QPoint(0, 0)).x());
    }
    CHECK(labels == 9);
}
