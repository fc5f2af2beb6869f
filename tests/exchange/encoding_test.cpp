#include "exchange/decoder.h"
#include "exchange/encoder.h"
#include "exchange/encoding.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using namespace std::string_literals;

namespace {

const std::string chinese = "客户编码,客户名称\r\n";

std::string encoded(std::string_view utf8, Encoding encoding) {
    std::string bytes;
    REQUIRE(Encoder(encoding).encode(utf8, bytes));
    return bytes;
}

/// Decodes in pieces of the given size; stops at the first error.
Result<std::string> decoded(std::string_view bytes, Encoding encoding, std::size_t pieceSize) {
    Decoder decoder(encoding);
    std::string text;
    do {
        std::string_view piece = bytes.substr(0, pieceSize);
        bytes.remove_prefix(piece.size());
        const auto kind = bytes.empty() ? Decoder::Piece::last : Decoder::Piece::more;
        if (auto good = decoder.decode(piece, kind, text); !good) {
            return fail(good.error());
        }
    } while (!bytes.empty());
    return text;
}

} // namespace

TEST_CASE("An encoding has one name, and no other name is taken") {
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030,
                                    Encoding::utf16le, Encoding::utf16be}) {
        CHECK(parseEncoding(encodingName(encoding)) == encoding);
    }
    CHECK(parseEncoding("GB18030") == Encoding::gb18030);
    CHECK(parseEncoding("UTF-8-BOM") == Encoding::utf8Bom);
    for (const char* name : {"", "utf8", "big5", "utf-8 "}) {
        const auto refused = parseEncoding(name);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::invalid);
    }
}

TEST_CASE("Encodings are told by mark, then by strict UTF-8, then GB18030 is taken") {
    CHECK(detectEncoding("", true) == Encoding::utf8);
    CHECK(detectEncoding("plain", true) == Encoding::utf8);
    CHECK(detectEncoding(chinese, true) == Encoding::utf8);
    CHECK(detectEncoding("\xEF\xBB\xBF" + chinese, true) == Encoding::utf8Bom);
    CHECK(detectEncoding(encoded(chinese, Encoding::gb18030), true) == Encoding::gb18030);
    CHECK(detectEncoding("\xFF\xFE"
                         "a\0"s,
                         true) == Encoding::utf16le);
    CHECK(detectEncoding("\xFE\xFF"
                         "\0a"s,
                         true) == Encoding::utf16be);
}

TEST_CASE("What only looks like UTF-8 is not taken for it") {
    CHECK(detectEncoding("\xC0\x80", true) == Encoding::gb18030);         // overlong
    CHECK(detectEncoding("\xED\xA0\x80", true) == Encoding::gb18030);     // surrogate
    CHECK(detectEncoding("\xF4\x90\x80\x80", true) == Encoding::gb18030); // beyond Unicode
    CHECK(detectEncoding("\xFF", false) == Encoding::gb18030);
}

TEST_CASE("A character cut at the end is an error in a whole file only") {
    for (const std::string text : {"é", "中", "😀"}) {
        for (std::size_t length = 1; length < text.size(); ++length) {
            CHECK(detectEncoding("ab" + text.substr(0, length), false) == Encoding::utf8);
            CHECK(detectEncoding("ab" + text.substr(0, length), true) == Encoding::gb18030);
        }
    }
}

TEST_CASE("One bad byte behind much good UTF-8 is damage and not another encoding") {
    std::string text;
    for (int line = 0; line < 64; ++line) {
        text += chinese;
    }
    CHECK(detectEncoding(text + "\xFF", true) == Encoding::utf8);
    tests::TemporaryFolder folder;
    tests::writeFile(folder / "damaged.csv", text + "\xFF");
    CHECK(detectFileEncoding(folder / "damaged.csv") == Encoding::utf8);
}

TEST_CASE("A file's encoding is found however far in the first Chinese character stands") {
    tests::TemporaryFolder folder;
    for (const std::size_t ascii : {0UL, 65534UL, 65535UL, 65536UL, 200000UL}) {
        const std::string head(ascii, 'a');
        tests::writeFile(folder / "utf8.csv", head + "中文");
        tests::writeFile(folder / "gb.csv", head + encoded("中文", Encoding::gb18030));
        CHECK(detectFileEncoding(folder / "utf8.csv") == Encoding::utf8);
        CHECK(detectFileEncoding(folder / "gb.csv") == Encoding::gb18030);
    }
    CHECK_FALSE(detectFileEncoding(folder / "missing.csv"));
}

TEST_CASE("GB18030 gives back every character of Unicode") {
    Encoder encoder(Encoding::gb18030);
    std::string all;
    const auto add = [&](unsigned first, unsigned last) {
        for (unsigned code = first; code <= last; ++code) {
            const auto byte = [](unsigned value) { return static_cast<char>(value); };
            if (code < 0x80) {
                all += byte(code);
            } else if (code < 0x800) {
                all += {byte(0xC0 | code >> 6U), byte(0x80 | (code & 0x3FU))};
            } else if (code < 0x10000) {
                all += {byte(0xE0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3FU)),
                        byte(0x80 | (code & 0x3FU))};
            } else {
                all += {byte(0xF0 | code >> 18U), byte(0x80 | (code >> 12U & 0x3FU)),
                        byte(0x80 | (code >> 6U & 0x3FU)), byte(0x80 | (code & 0x3FU))};
            }
        }
    };
    add(0, 0xD7FF);
    add(0xE000, 0x10FFFF);
    std::string bytes;
    REQUIRE(encoder.encode(all, bytes));
    const auto back = decoded(bytes, Encoding::gb18030, 65536);
    REQUIRE(back);
    CHECK((*back == all));
}

TEST_CASE("Text comes out of any pieces as it went in") {
    const bool holds = rc::check("decoded(encoded(text)) == text", [] {
        // A mark of its own at the start would be dropped, as it should be.
        const auto text = "x" + *tests::troublesomeText();
        const auto pieceSize = *rc::gen::inRange<std::size_t>(1, 9);
        for (const Encoding encoding : {Encoding::utf8, Encoding::gb18030}) {
            const auto back = decoded(encoded(text, encoding), encoding, pieceSize);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == text);
        }
    });
    REQUIRE(holds);
}

TEST_CASE("A spreadsheet's Unicode text is decoded in both byte orders") {
    for (const std::size_t pieceSize : {1UL, 2UL, 3UL, 100UL}) {
        CHECK(decoded("\xFF\xFE\x2D\x4E,\0\x3D\xD8\x00\xDE"s, Encoding::utf16le, pieceSize) ==
              "中,😀");
        CHECK(decoded("\xFE\xFF\x4E\x2D\0,\xD8\x3D\xDE\x00"s, Encoding::utf16be, pieceSize) ==
              "中,😀");
    }
    CHECK_FALSE(decoded("\xFF\xFE\x3D\xD8"s, Encoding::utf16le, 100));       // half a pair
    CHECK_FALSE(decoded("\xFF\xFE\x3D\xD8\x41\x00"s, Encoding::utf16le, 1)); // half a pair, then A
}

TEST_CASE("A byte-order mark is dropped at the beginning and kept elsewhere") {
    for (const std::size_t pieceSize : {1UL, 2UL, 100UL}) {
        CHECK(decoded("\xEF\xBB\xBF"
                      "a\xEF\xBB\xBF",
                      Encoding::utf8, pieceSize) == "a\xEF\xBB\xBF");
        CHECK(decoded("\x84\x31\x95\x33"
                      "a",
                      Encoding::gb18030, pieceSize) == "a");
    }
}

TEST_CASE("A bad sequence is said with its line and its place, and never replaced") {
    struct Example {
        std::string bytes;
        Encoding encoding;
        std::string words;
    };
    const std::vector<Example> examples{
        {"a\nb\xFF"
         "c",
         Encoding::utf8, "2 : The byte at position 3 begins no character of utf-8"},
        {"a\n\n\xE4\xB8", Encoding::utf8,
         "3 : The byte at position 3 begins no character of utf-8"},
        {"\xC3(", Encoding::utf8, "1 : The byte at position 0 begins no character of utf-8"},
        {"\xBF\xCD\n\xBF", Encoding::gb18030,
         "2 : The byte at position 3 begins no character of gb18030"},
        {"ab\xFF", Encoding::gb18030, "1 : The byte at position 2 begins no character of gb18030"},
    };
    for (const Example& example : examples) {
        for (const std::size_t pieceSize : {1UL, 2UL, 100UL}) {
            const auto text = decoded(example.bytes, example.encoding, pieceSize);
            REQUIRE_FALSE(text);
            CHECK(tests::wordsOf(text.error()).starts_with(example.words));
        }
    }
}

TEST_CASE("Decoding goes on behind a bad sequence") {
    Decoder decoder(Encoding::utf8);
    std::string text;
    std::string_view bytes = "a\xFF"
                             "b\xE4\xB8"
                             "c";
    int errors = 0;
    while (!bytes.empty()) {
        errors += decoder.decode(bytes, Decoder::Piece::last, text) ? 0 : 1;
    }
    CHECK(errors == 2);
    CHECK(text == "abc");
}

TEST_CASE("What is no UTF-8 is written in no encoding, and UTF-16 is not written") {
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030}) {
        std::string bytes = "before";
        CHECK_FALSE(Encoder(encoding).encode("\xED\xA0\x80", bytes));
        CHECK_FALSE(Encoder(encoding).encode("中\xFF", bytes));
        CHECK(bytes == "before");
    }
    CHECK_THROWS_AS(Encoder(Encoding::utf16le), std::logic_error);
}
