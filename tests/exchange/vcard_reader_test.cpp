#include "exchange/encoder.h"
#include "exchange/vcard_reader.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::wordsOf;

namespace {

struct Cards {
    std::vector<VCard> cards;
    std::vector<Error> errors;
};

Cards reading(const std::string& content, std::optional<Encoding> encoding = {}) {
    const tests::TemporaryFolder folder(tests::memoryFolder());
    tests::writeFile(folder / "contacts.vcf", content);
    Cards outcome;
    auto reader = VCardReader::open(folder / "contacts.vcf", encoding);
    if (!reader) {
        outcome.errors.push_back(reader.error());
        return outcome;
    }
    VCard card;
    for (;;) {
        const auto found = reader->next(card);
        if (!found) {
            outcome.errors.push_back(found.error());
        } else if (!*found) {
            return outcome;
        } else {
            outcome.cards.push_back(card);
        }
    }
}

/// The one card of these lines, without BEGIN and END.
VCard cardOf(const std::string& lines) {
    const Cards outcome = reading("BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n");
    for (const Error& error : outcome.errors) {
        FAIL(wordsOf(error));
    }
    REQUIRE(outcome.cards.size() == 1);
    return outcome.cards.front();
}

std::string gb(std::string_view utf8) {
    std::string bytes;
    REQUIRE(Encoder(Encoding::gb18030).encode(utf8, bytes));
    return bytes;
}

using Types = std::vector<std::string>;

} // namespace

TEST_CASE("A card of version 4.0 is read with everything that is kept") {
    const VCard card = cardOf("VERSION:4.0\r\n"
                              "FN:张伟\r\n"
                              "N:张;伟;;先生;\r\n"
                              "ORG:恒瑞电力有限公司;市场部;客户服务科\r\n"
                              "TITLE:经理\r\n"
                              "TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+86-971-630-1234\r\n"
                              "TEL;TYPE=cell:13909710000\r\n"
                              "EMAIL;TYPE=work:zhang@example.com\r\n"
                              "ADR;TYPE=work:;;五四大街1号\\, 2楼;西宁;青海;810000;中国\r\n"
                              "BDAY:19900508\r\n"
                              "NOTE:第一行\\n第二行\\; 完\\\\\r\n"
                              "IMPP;TYPE=home:xmpp:a%40b@example.com\r\n"
                              "X-QQ:12345\r\nX-WECHAT:zhangwei\r\n"
                              "PHOTO:data:image/jpeg;base64,AAAA\r\nPHOTO:http://x\r\nUID:1\r\n");
    CHECK(card.line == 1);
    CHECK(card.name == "张伟");
    CHECK(card.family == "张");
    CHECK(card.given == "伟");
    CHECK(card.prefix == "先生");
    CHECK(card.organisation == "恒瑞电力有限公司");
    CHECK(card.units == std::vector<std::string>{"市场部", "客户服务科"});
    CHECK(card.title == "经理");
    REQUIRE(card.phones.size() == 2);
    CHECK(card.phones[0] == VCardPhone{"+86-971-630-1234", {"work", "voice"}, true});
    CHECK(card.phones[1] == VCardPhone{"13909710000", {"cell"}, false});
    CHECK(card.emails == std::vector<VCardEmail>{{"zhang@example.com", {"work"}, false}});
    CHECK(card.addresses ==
          std::vector<VCardAddress>{
              {"", "", "五四大街1号, 2楼", "西宁", "青海", "810000", "中国", {"work"}, false}});
    CHECK(card.birthday == "1990-05-08");
    CHECK(card.note == "第一行\n第二行; 完\\");
    CHECK(card.messengers == std::vector<VCardMessenger>{{"xmpp", "a@b@example.com"},
                                                         {"qq", "12345"},
                                                         {"wechat", "zhangwei"}});
    CHECK(card.leftOut == std::map<std::string, std::int64_t>{{"PHOTO", 2}});
    CHECK(card.uid == "1");
}

TEST_CASE("A card of version 2.1 as a phone exports it is read in its character set") {
    const VCard card =
        cardOf("VERSION:2.1\r\n"
               "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F;;;\r\n"
               "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F\r\n"
               "TEL;CELL;PREF:139 0971 0000\r\nTEL;WORK;FAX:0971-6301234\r\n"
               "EMAIL;INTERNET:a@b.cn\r\n"
               "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=AC=AC=E4=B8=80=E8=A1=8C=0D=0A=\r\n"
               "=E7=AC=AC=E4=BA=8C=E8=A1=8C=3D=\r\n"
               "end\r\n"
               "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r\n /2wBDAAEBAQEBAQ\r\n\r\n"
               "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;a\r\n");
    CHECK(card.name == "张伟");
    CHECK(card.family == "张");
    CHECK(card.given == "伟");
    REQUIRE(card.phones.size() == 2);
    CHECK(card.phones[0] == VCardPhone{"139 0971 0000", {"cell"}, true});
    CHECK(card.phones[1].types == Types{"work", "fax"});
    CHECK(card.emails[0].types == Types{"internet"});
    CHECK(card.note == "第一行\n第二行=end");
    CHECK(card.leftOut.at("PHOTO") == 1);
    CHECK(card.leftOut.at("X-ANDROID-CUSTOM") == 1);
}

TEST_CASE("GB18030 is read where a property says so, and where the file is") {
    const VCard said = cardOf("VERSION:2.1\nN;CHARSET=GBK:" + gb("模式;联通") +
                              "\nFN;CHARSET=gb2312;"
                              "QUOTED-PRINTABLE:=C4=A3=CA=BD\n");
    CHECK(said.name == "模式");
    CHECK(said.family == "模式");
    CHECK(said.given == "联通");
    const Cards file =
        reading(gb("BEGIN:VCARD\nVERSION:3.0\nFN:恒瑞\nORG:青海恒瑞\\,电力\nEND:VCARD\n"));
    REQUIRE(file.cards.size() == 1);
    CHECK(file.cards[0].name == "恒瑞");
    CHECK(file.cards[0].organisation == "青海恒瑞,电力");
    std::string wide = "\xFF\xFE";
    for (const char sign : std::string("BEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n")) {
        wide += sign;
        wide += '\0';
    }
    CHECK(reading(wide).cards.at(0).name == "a");
    CHECK(reading("\xEF\xBB\xBF"
                  "begin:vcard\nfn:é\nend:vcard \n")
              .cards.at(0)
              .name == "é");
}

TEST_CASE("Folded lines are joined, in 2.1 with the white space that is meant") {
    CHECK(
        cardOf("VERSION:3.0\r\nFN:恒\r\n 瑞\r\n\t电\r\n  力\r\nN\r\n ;LANGUAGE=zh:a;b\r\n").name ==
        "恒瑞电 力");
    CHECK(cardOf("VERSION:2.1\r\nFN:two\r\n words\r\n").name == "two words");
    for (const std::string end : {"\n", "\r", "\r\n"}) {
        CHECK(cardOf("VERSION:3.0" + end + "FN:a" + end + " b" + end).name == "ab");
    }
}

TEST_CASE("Groups, quoted parameters and names in small letters are understood") {
    const VCard card = cardOf("version:3.0\nfn:x\nitem1.tel;type=\"cell:;,home\";type=PREF,x y:1\n"
                              "item1.X-ABLabel:手机\nN:a\\;b;c\\,d;;;\n");
    CHECK(card.phones == std::vector<VCardPhone>{{"1", {"home"}, true}});
    CHECK(card.leftOut.at("X-ABLABEL") == 1);
    CHECK(card.family == "a;b");
    CHECK(card.given == "c,d");
}

TEST_CASE("A card without a shown name gets one from its parts or its organisation") {
    CHECK(cardOf("VERSION:2.1\nN:张;伟\n").name == "张伟");
    CHECK(cardOf("VERSION:2.1\nN:欧阳;小明\n").name == "欧阳小明");
    CHECK(cardOf("VERSION:3.0\nN:Müller;Rita;Anna;Dr.;jun.\n").name == "Dr. Rita Anna Müller jun.");
    CHECK(cardOf("VERSION:3.0\nFN:\nORG:恒瑞;市场部\n").name == "恒瑞");
    CHECK(wordsOf(reading("BEGIN:VCARD\nTEL:1\nEND:VCARD\n").errors.at(0)) ==
          "1 FN: The card has no name.\n");
}

TEST_CASE("Birthdays in every way of writing them come out alike") {
    const auto birthday = [](const std::string& line) {
        return cardOf("VERSION:4.0\nFN:x\n" + line + "\n").birthday;
    };
    CHECK(birthday("BDAY:1990-05-08") == "1990-05-08");
    CHECK(birthday("BDAY;VALUE=date:19900508") == "1990-05-08");
    CHECK(birthday("BDAY:1990-05-08T00:00:00Z") == "1990-05-08");
    CHECK(birthday("BDAY:1990/05/08") == "1990-05-08");
    CHECK(birthday("BDAY:--0229") == "--02-29");
    CHECK(birthday("BDAY:--05-08") == "--05-08");
    CHECK(birthday("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-08") == "--05-08");
    for (const std::string bad : {"1990", "1990-13-01", "--0230", "gestern", "19900230", "05-08"}) {
        CHECK(wordsOf(reading("BEGIN:VCARD\nFN:x\nBDAY:" + bad + "\nEND:VCARD\n").errors.at(0)) ==
              "3 BDAY: \"" + bad + "\" is no day.\n");
    }
}

TEST_CASE("Messengers are known by their own properties, by address and by Apple's parameter") {
    const VCard card =
        cardOf("FN:x\nX-WEIXIN:a\nIMPP:skype:b%20c\nX-SKYPE-USERNAME:d\n"
               "IMPP;X-SERVICE-TYPE=QQ:x-apple:123\nIMPP:WeiXin:e\nIMPP:no address\n");
    CHECK(card.messengers == std::vector<VCardMessenger>{{"wechat", "a"},
                                                         {"skype", "b c"},
                                                         {"skype", "d"},
                                                         {"qq", "123"},
                                                         {"wechat", "e"},
                                                         {"im", "no address"}});
}

TEST_CASE("Cards inside a card are skipped, and later ones of a kind are left out") {
    const VCard card =
        cardOf("VERSION:2.1\nN:a\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:b\nTEL:9\nEND:VCARD\n"
               "ORG:c\nORG:d\nTITLE:e\nTITLE:f\nNOTE:g\nNOTE:h\n");
    CHECK(card.name == "a");
    CHECK(card.phones.empty());
    CHECK(card.organisation == "c");
    CHECK(card.title == "e");
    CHECK(card.note == "g\nh");
    CHECK(card.leftOut ==
          std::map<std::string, std::int64_t>{{"AGENT", 1}, {"ORG", 1}, {"TITLE", 1}});
}

TEST_CASE("Every problem of a card is named by line and property, and the other cards are read") {
    const Cards outcome =
        reading("BEGIN:VCARD\nVERSION:5.0\nFN:a\nno colon\nBDAY:x\n"
                "NOTE;CHARSET=KLINGON:y\nTITLE;ENCODING=BASE64:AAAA\nEND:VCARD\n\n"
                "BEGIN:VCARD\nFN:b\nEND:VCARD\n");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors[0]) ==
          "2 VERSION: The version 5.0 is not known here; 2.1, 3.0 and 4.0 are.\n"
          "4 : The line is no property: it has no name and colon.\n"
          "5 BDAY: \"x\" is no day.\n"
          "6 NOTE: The character set KLINGON is not known here; export the contacts in UTF-8.\n"
          "7 TITLE: The text is written in base64, which is for pictures.\n");
    REQUIRE(outcome.cards.size() == 1);
    CHECK(outcome.cards[0].name == "b");
    CHECK(outcome.cards[0].line == 10);
}

TEST_CASE("A card without its end, and lines between cards, are said and stepped over") {
    const Cards open =
        reading("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD\nBEGIN:VCARD\nFN:c\n");
    REQUIRE(open.errors.size() == 2);
    CHECK(wordsOf(open.errors[0]) == "1 : The card has no END:VCARD.\n");
    CHECK(wordsOf(open.errors[1]) == "6 : The card has no END:VCARD.\n");
    REQUIRE(open.cards.size() == 1);
    CHECK(open.cards[0].name == "b");
    CHECK(open.cards[0].line == 3);
    const Cards stray =
        reading("\nBEGIN:VCARD\nFN:a\nEND:VCARD\nx\ny\nBEGIN:VCARD\nFN:b\nEND:VCARD\nz");
    REQUIRE(stray.errors.size() == 2);
    CHECK(wordsOf(stray.errors[0]) == "5 : Between the cards stands what belongs to none.\n");
    CHECK(wordsOf(stray.errors[1]) == "10 : Between the cards stands what belongs to none.\n");
    CHECK(stray.cards.size() == 2);
}

TEST_CASE("What is no vCard file is refused with the right words") {
    CHECK(reading("").errors.at(0).message.source() == "The file \"{}\" is empty.");
    for (const char* content : {"\n\n", "a,b\n", "FN:x\n", "END:VCARD\n"}) {
        CHECK(reading(content).errors.at(0).message.source() ==
              "\"{}\" is no vCard file; one begins with BEGIN:VCARD.");
    }
}

TEST_CASE("A text may be 1 MiB long and no longer, a picture may") {
    const auto content = [](const std::string& property, std::size_t size) {
        return "BEGIN:VCARD\nFN:x\n" + property + ":" + std::string(size, 'y') + "\nEND:VCARD\n";
    };
    CHECK(reading(content("NOTE", maximumVCardBytes - 5)).cards.at(0).note.size() ==
          maximumVCardBytes - 5);
    CHECK(wordsOf(reading(content("NOTE", maximumVCardBytes)).errors.at(0)) ==
          "3 NOTE: The text is longer than 1 MiB.\n");
    CHECK(wordsOf(reading(content("X-HUGE", 5000000)).errors.at(0)) ==
          "3 X-HUGE: The text is longer than 1 MiB.\n");
    CHECK(reading(content("PHOTO", 5000000)).cards.size() == 1);
    std::string folded = "BEGIN:VCARD\nFN:x\nNOTE:";
    for (int line = 0; line < 30000; ++line) {
        folded += std::string(70, 'y') + "\n ";
    }
    CHECK(wordsOf(reading(folded + "\nEND:VCARD\n").errors.at(0)) ==
          "3 NOTE: The text is longer than 1 MiB.\n");
    std::string notes = "BEGIN:VCARD\nFN:x\n";
    for (int line = 0; line < 3; ++line) {
        notes += "NOTE:" + std::string(500000, 'y') + "\n";
    }
    CHECK(wordsOf(reading(notes + "END:VCARD\n").errors.at(0)) ==
          "5 NOTE: The text is longer than 1 MiB.\n");
}

TEST_CASE("A card may have a thousand telephones, the rest is left out") {
    std::string lines = "FN:x\n";
    for (int count = 0; count < 1500; ++count) {
        lines += "TEL:" + std::to_string(count) + "\n";
    }
    const VCard card = cardOf(lines);
    CHECK(card.phones.size() == maximumVCardEntries);
    CHECK(card.leftOut.at("TEL") == 500);
}

TEST_CASE("Bad bytes are said, and a thousand bad cards end the reading") {
    CHECK(wordsOf(reading("BEGIN:VCARD\nFN:\xFF\xFE\nEND:VCARD\n", Encoding::utf8).errors.at(0)) ==
          "2 FN: The text isn't utf-8 throughout.\n");
    std::string many;
    for (int card = 0; card < 1500; ++card) {
        many += "BEGIN:VCARD\nTEL:1\nEND:VCARD\n";
    }
    const Cards outcome = reading(many + many);
    REQUIRE(outcome.errors.size() == 1001);
    CHECK(outcome.errors.back().message.source() ==
          "More than {} cards can't be read; reading ends here.");
}
