#include "exchange/vcard_reader.h"
#include "exchange/vcard_writer.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

#include <stdexcept>

using namespace xinheng;
using namespace xinheng::exchange;
using tests::wordsOf;

namespace {

constexpr VCardVersion versions[] = {VCardVersion::v21, VCardVersion::v30, VCardVersion::v40};

std::string written(const VCard& card, VCardVersion version) {
    const tests::TemporaryFolder folder(tests::memoryFolder());
    auto writer = VCardWriter::create(folder / "out.vcf", {version, ExistingFile::refuse});
    REQUIRE(writer);
    REQUIRE(writer->write(card));
    REQUIRE(writer->finish());
    return tests::readFile(folder / "out.vcf");
}

VCard zhang() {
    VCard card;
    card.name = "张伟";
    card.family = "张";
    card.given = "伟";
    card.organisation = "恒瑞, 电力";
    card.units = {"市场部"};
    card.phones = {{"13909710000", {"cell"}, true}};
    card.messengers = {{"qq", "123"}, {"telegram", "a b"}};
    card.birthday = "--05-08";
    card.note = "一;\n二\\";
    return card;
}

/// Text as a card can hold it: no control characters, and not only white space, which is no name.
rc::Gen<std::string> cardText() {
    return rc::gen::map(tests::troublesomeText(), [](std::string text) {
        for (const std::string control : {"\r\n", "\r", "\x7f"}) {
            for (auto at = text.find(control); at != std::string::npos; at = text.find(control)) {
                text.replace(at, control.size(), "\n");
            }
        }
        return text;
    });
}

rc::Gen<std::string> someText() {
    return rc::gen::map(cardText(), [](const std::string& text) { return "a" + text + "b"; });
}

rc::Gen<std::vector<std::string>> someTypes() {
    return rc::gen::unique<std::vector<std::string>>(
        rc::gen::element<std::string>("cell", "home", "work", "voice", "fax", "x-1"));
}

VCard anyCard() {
    VCard card;
    card.name = *someText();
    card.family = *cardText();
    card.given = *cardText();
    card.additional = *cardText();
    card.prefix = *cardText();
    card.suffix = *cardText();
    card.organisation = *someText();
    card.units = *rc::gen::container<std::vector<std::string>>(someText());
    card.title = *cardText();
    card.note = *cardText();
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count) {
        card.phones.push_back({*someText(), *someTypes(), *rc::gen::arbitrary<bool>()});
        card.emails.push_back({*someText(), *someTypes(), *rc::gen::arbitrary<bool>()});
        card.addresses.push_back({*cardText(), *cardText(), *someText(), *cardText(), *cardText(),
                                  *cardText(), *cardText(), *someTypes(),
                                  *rc::gen::arbitrary<bool>()});
        card.messengers.push_back(
            {*rc::gen::element<std::string>("qq", "wechat", "skype", "xmpp", "telegram"),
             *someText()});
    }
    card.birthday = *rc::gen::element<std::string>("", "1990-05-08", "--02-29", "2024-02-29");
    card.uid = *rc::gen::element<std::string>("", "urn:uuid:1; \\");
    if (*rc::gen::arbitrary<bool>()) {
        card.own = {{"X-XINHENG-CODE", *someText()}, {"X-XINHENG-A-1", *someText()}};
    }
    return card;
}

} // namespace

TEST_CASE("A card is written as its version has it") {
    CHECK(written(zhang(), VCardVersion::v30) ==
          "BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;伟;;;\r\nFN:张伟\r\nORG:恒瑞\\, 电力;市场部\r\n"
          "TEL;TYPE=cell,pref:13909710000\r\nX-QQ:123\r\nIMPP:telegram:a%20b\r\n"
          "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-08\r\nNOTE:一\\;\\n二\\\\\r\nEND:VCARD\r\n");
    const std::string four = written(zhang(), VCardVersion::v40);
    CHECK(four.find("TEL;TYPE=\"cell\";PREF=1:13909710000\r\n") != std::string::npos);
    CHECK(four.find("BDAY:--0508\r\n") != std::string::npos);
    const std::string old = written(zhang(), VCardVersion::v21);
    CHECK(old.find("TEL;CELL;PREF:13909710000\r\n") != std::string::npos);
    CHECK(old.find("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F\r\n") !=
          std::string::npos);
}

TEST_CASE("No line is longer than 75 bytes, and no character is cut") {
    VCard card;
    for (int count = 0; count < 100; ++count) {
        card.note += "恒瑞é=;";
        card.name += "x y ";
    }
    for (const VCardVersion version : versions) {
        const std::string text = written(card, version);
        std::size_t begin = 0;
        for (auto end = text.find("\r\n"); end != std::string::npos;
             end = text.find("\r\n", begin)) {
            REQUIRE(end - begin <= 75);
            REQUIRE(scanUtf8(text.substr(begin, end - begin)).badBytes == 0);
            begin = end + 2;
        }
        REQUIRE(begin == text.size());
    }
}

TEST_CASE("Any card comes back from the file it was written to, in every version") {
    const tests::TemporaryFolder folder(tests::memoryFolder());
    const bool holds = rc::check("read(write(card)) == card", [&] {
        const VCard card = anyCard();
        const VCardVersion version =
            *rc::gen::elementOf(std::vector(std::begin(versions), std::end(versions)));
        auto writer = VCardWriter::create(folder / "c.vcf", {version, ExistingFile::overwrite});
        RC_ASSERT(writer.has_value());
        RC_ASSERT(writer->write(card).has_value());
        RC_ASSERT(writer->write(card).has_value());
        RC_ASSERT(writer->finish().has_value());
        auto reader = VCardReader::open(folder / "c.vcf", Encoding::utf8);
        RC_ASSERT(reader.has_value());
        for (int count = 0; count < 2; ++count) {
            VCard again;
            const auto found = reader->next(again);
            RC_ASSERT((found && *found));
            again.line = 0;
            RC_ASSERT((again == card));
        }
        VCard none;
        RC_ASSERT(*reader->next(none) == false);
    });
    REQUIRE(holds);
}

TEST_CASE("A card that can't be written is refused with every problem, and the next goes on") {
    const tests::TemporaryFolder folder;
    auto writer = VCardWriter::create(folder / "out.vcf");
    REQUIRE(writer);
    REQUIRE(writer->write(zhang()));
    VCard bad;
    bad.title = "\xFF";
    bad.note = std::string("a\0b", 3);
    bad.phones = {{"1", {"a b"}, false}};
    bad.messengers = {{"", "x"}};
    bad.birthday = "1990-02-30";
    const auto refused = writer->write(bad);
    REQUIRE_FALSE(refused);
    const std::string text = "The text is longer than 1 MiB, not well-formed, or holds control "
                             "characters.\n";
    const std::string type = "A type is made of letters, digits and hyphens.\n";
    CHECK(wordsOf(refused.error()) == "2 FN: The card has no name.\n2 TITLE: " + text +
                                          "2 NOTE: " + text + "2 TEL: " + type + "2 IMPP: " + type +
                                          "2 BDAY: \"1990-02-30\" is no day.\n");
    REQUIRE(writer->write(zhang()));
    CHECK(writer->cardsWritten() == 2);
    CHECK_FALSE(exists(folder / "out.vcf"));
    REQUIRE(writer->finish());
    CHECK_THROWS_AS(writer->write(zhang()), std::logic_error);
    CHECK(VCardWriter::create(folder / "out.vcf").error().code == ErrorCode::conflict);
}
