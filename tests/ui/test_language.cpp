#include "ui/shell/language.h"
#include "ui/ui_support.h"
#include "ui/widgets/search_box.h"

#include <catch2/catch_test_macros.hpp>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

using namespace xinheng;
using namespace xinheng::ui;

TEST_CASE("A change of language reaches every widget at once") {
    const tests::KeepAppearance keep;
    SearchBox box;
    QLabel label;
    whenLanguageChanges(&label,
                        [&label] { label.setText(shown(Text::bilingual("Customer", "客户"))); });
    CHECK(box.placeholderText() == QString("Search (Ctrl+F)"));
    CHECK(label.text() == QString("Customer"));
    setLanguage(Language::zh);
    tests::settle();
    CHECK(language() == Language::zh);
    CHECK(box.placeholderText() == QString("查找 (Ctrl+F)"));
    CHECK(label.text() == QString("客户"));
    setLanguage(Language::en);
    tests::settle();
    CHECK(box.placeholderText() == QString("Search (Ctrl+F)"));
    CHECK(label.text() == QString("Customer"));
}

TEST_CASE("Qt's own texts follow the language") {
    const tests::KeepAppearance keep;
    setLanguage(Language::zh);
    QDialogButtonBox box(QDialogButtonBox::Cancel);
    CHECK(box.button(QDialogButtonBox::Cancel)->text().contains("取消"));
}

TEST_CASE("What a page adds to a widget comes after what the widget says itself") {
    const tests::KeepAppearance keep;
    SearchBox box;
    whenLanguageChanges(&box, [&box] { box.setPlaceholderText("own"); });
    setLanguage(Language::zh);
    tests::settle();
    CHECK(box.placeholderText() == QString("own"));
}

TEST_CASE("Amounts, days, periods and counts are written as people read them") {
    const tests::KeepAppearance keep;
    CHECK(amountText(Money::fromFen(-123450)) == QString("-1,234.50"));
    CHECK(dateText(*Date::of(2024, 5, 8)) == QString("2024-05-08"));
    CHECK(numberText(1234567) == QString("1,234,567"));
    CHECK(periodText(*Period::of(2024, 5)) == QString("May 2024"));
    setLanguage(Language::zh);
    CHECK(periodText(*Period::of(2024, 5)) == QString("2024年5月"));
    CHECK(numberText(1234567) == QString("1,234,567"));
}

TEST_CASE("An error is shown with every reason and problem") {
    Error error{ErrorCode::refused, Text("no"), {Text("because")}, {{{}, "code", Text("twice")}}};
    CHECK(shown(error) == QString("no\nbecause\ntwice"));
}
