#include "archive/archive_support.h"
#include "archive/attachment_rules.h"
#include "archive/file_content.h"
#include "archive/fingerprint.h"
#include "base/normalise.h"
#include "base/utf8.h"
#include "exchange/zip_names.h"

#include <random>

using namespace xinheng;
using namespace xinheng::tests;
using archive::checkedFile;
using archive::cleanFileName;

namespace {

std::string little(std::size_t number, int size) {
    std::string bytes;
    for (int place = 0; place < size; ++place)
        bytes += static_cast<char>(number >> (8 * static_cast<unsigned>(place)) & 0xFFU);
    return bytes;
}

/// An archive of stored files, without the checksums that nobody here looks at.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string all;
    std::string directory;
    for (const auto& [name, content] : files) {
        const std::string sizes = little(content.size(), 4) + little(content.size(), 4);
        const std::string head = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                                 little(0, 4) + sizes + little(name.size(), 2) + little(0, 2);
        directory += "PK\1\2" + little(20, 2) + head + little(0, 2) + little(0, 2) + little(0, 2) +
                     little(0, 4) + little(all.size(), 4) + name;
        all += "PK\3\4" + head + name + content;
    }
    return all + directory + "PK\5\6" + little(0, 4) + little(files.size(), 2) +
           little(files.size(), 2) + little(directory.size(), 4) + little(all.size(), 4) +
           little(0, 2);
}

std::string wide(const std::string& name) {
    std::string bytes;
    for (const char letter : name)
        bytes += std::string(1, letter) + '\0';
    return bytes;
}

const std::string oldOffice = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(600, '\0');
const std::string png = "\x89PNG\r\n\x1a\n" + std::string(30, '\1');

std::map<std::string, std::string> samples() {
    return {
        {"合同.pdf", "%PDF-1.7\n..."},
        {"营业执照.PNG", png},
        {"a.jpg", "\xff\xd8\xff\xe0...."},
        {"a.jpeg", "\xff\xd8\xff\xe1...."},
        {"a.gif", "GIF89a...."},
        {"a.webp", "RIFF1234WEBPVP8 "},
        {"a.bmp", "BM1234" + std::string(8, '\0') + "\x28" + std::string(20, '\0')},
        {"a.tif", std::string("II*\0....", 8)},
        {"a.tiff", std::string("MM\0*....", 8)},
        {"a.docx", zip({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})},
        {"a.xlsx", zip({{"xl/workbook.xml", "x"}})},
        {"a.pptx", zip({{"ppt/presentation.xml", "x"}})},
        {"a.doc", oldOffice + wide("WordDocument")},
        {"a.xls", oldOffice + wide("Workbook")},
        {"a.ppt", oldOffice + wide("PowerPoint Document")},
        {"a.odt", zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})},
        {"a.ods", zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})},
        {"a.ofd", zip({{"OFD.xml", "x"}})},
        {"a.zip", zip({{"a.txt", "x"}})},
        {"a.txt", "供用电合同补充说明"},
        {"a.csv", "code,name\nC1,恒瑞\n"},
        {"a.eml", "From: a@b.cn\r\nSubject: x\r\n\r\nHello"},
    };
}

} // namespace

TEST_CASE("Every kind of file that may be attached is known by its name and its content") {
    std::set<std::string> seen;
    for (const auto& [name, content] : samples()) {
        INFO(name);
        seen.insert(good(checkedFile(name, content))->key);
    }
    CHECK(seen.size() == archive::fileTypes().size());
}

TEST_CASE("A file under the name of another kind is refused") {
    const auto all = samples();
    for (const auto& [name, content] : all)
        for (const auto& [other, bytes] : all) {
            const auto* type = good(checkedFile(name, content));
            const auto* otherType = good(checkedFile(other, bytes));
            const auto plain = [](const auto* one) {
                return one->key == "txt" || one->key == "csv" || one->key == "eml";
            };
            if (type == otherType || (plain(type) && plain(otherType)))
                continue;
            INFO(name << " with the content of " << other);
            bad(checkedFile(name, bytes), ErrorCode::invalid);
        }
    bad(checkedFile("a.eml", "just words"), ErrorCode::invalid);
    const Error told = bad(checkedFile("a.pdf", png), ErrorCode::invalid);
    CHECK(told.problems.at(0).message.in(Language::en) ==
          "By its name \"a.pdf\" is of the kind PDF document, but its content is a PNG picture.");
}

TEST_CASE("Programs, scripts, web pages and macros are never attached") {
    for (const char* name : {"a.exe", "a.bat", "a.js", "a.html", "a.svg", "a.xlsm", "a.docm",
                             "a.sh", "a.lnk", "a.pdf.exe", "pdf", "a.", ""})
        bad(checkedFile(name, "%PDF-1.7"), ErrorCode::invalid);
    for (const char* content :
         {"MZ\x90",
          "\x7f"
          "ELF\2",
          "#!/bin/sh\nrm", "<html><script>", "  <!DOCTYPE html>", "<svg onload=x>",
          "<?xml version='1.0'?>", "\xef\xbb\xbf<html>", "@echo off\n"})
        for (const char* name : {"a.txt", "a.csv", "a.pdf", "a.doc", "a.zip"})
            bad(checkedFile(name, content), ErrorCode::invalid);
    bad(checkedFile("a.docx", zip({{"word/document.xml", "x"}, {"word/vbaProject.bin", "x"}})),
        ErrorCode::invalid);
    bad(checkedFile("a.xls", oldOffice + wide("Workbook") + wide("_VBA_PROJECT")),
        ErrorCode::invalid);
    bad(checkedFile("a.doc", oldOffice + wide("Something else")), ErrorCode::invalid);
    bad(checkedFile("a.zip", zip({{"META-INF/MANIFEST.MF", "x"}})), ErrorCode::invalid);
    bad(checkedFile("a.txt", ""), ErrorCode::invalid);
    bad(checkedFile("a.txt", std::string("a\0b", 3)), ErrorCode::invalid);
}

TEST_CASE("An archive is known by its directory, with a password as well; damage is none") {
    std::string locked = zip({{"a.txt", "x"}});
    locked[6] = 1; // the flags before the file, and in the directory
    locked[locked.find("PK\1\2") + 8] = 1;
    CHECK(good(checkedFile("a.zip", locked))->key == "zip");
    const auto names = exchange::zipNames(zip({{"A.TXT", "stored"}, {"目录/b", ""}}));
    REQUIRE(names.has_value());
    CHECK(names->names == std::vector<std::string>{"A.TXT", "目录/b"});
    CHECK(names->firstContent == "stored");
    CHECK(names->hasEnding(".txt"));
    CHECK_FALSE(names->has("a.txt"));
    const std::string whole = zip({{"a", "x"}});
    for (const std::size_t cut : {std::size_t{0}, std::size_t{20}, whole.size() - 1})
        CHECK_FALSE(exchange::zipNames(whole.substr(0, cut)).has_value());
    std::string many = whole; // says that it holds 65,535 files
    for (const std::size_t at : {8, 9, 10, 11})
        many[many.rfind("PK\5\6") + at] = '\xff';
    CHECK_FALSE(exchange::zipNames(many).has_value());
}

TEST_CASE("A name is clean, and keeps its ending") {
    CHECK(cleanFileName("合同 2024.pdf") == "合同 2024.pdf");
    CHECK(cleanFileName("../../etc/passwd.txt") == "passwd.txt");
    CHECK(cleanFileName("C:\\temp\\a.pdf") == "a.pdf");
    CHECK(cleanFileName("\xe2\x80\xae"
                        "fdp.exe") == "fdp.exe");
    CHECK(cleanFileName("a\x01\r\n\t.pdf") == "a.pdf");
    CHECK(cleanFileName("a:b*?.pdf") == "a_b__.pdf");
    CHECK(cleanFileName(" .hidden.pdf. ") == "hidden.pdf");
    CHECK(cleanFileName("\xff\xfe.pdf") == "__.pdf");
    for (const char* nothing : {"", ".", "..", "a/", "\xe2\x80\x8b"})
        CHECK(cleanFileName(nothing) == "_");
    std::string longName;
    for (int count = 0; count < 300; ++count)
        longName += "合";
    const std::string cut = cleanFileName(longName + ".jpeg");
    CHECK(cut.ends_with("合.jpeg"));
    CHECK(characterCount(cut) == 80);
}

TEST_CASE("Any bytes at all are an answer: a file's kind, an archive's names, a clean name") {
    std::mt19937 dice(2024); // NOLINT(cert-msc51-cpp): the same each time
    const auto all = samples();
    for (int round = 0; round < 4000; ++round) {
        auto from = all.begin();
        std::advance(from, static_cast<long>(dice() % all.size()));
        std::string bytes = from->second;
        for (auto count = dice() % 6; count > 0 && !bytes.empty(); --count)
            bytes[dice() % bytes.size()] = static_cast<char>(dice());
        bytes.resize(dice() % 3 == 0 ? dice() % (bytes.size() + 1) : bytes.size());
        (void)archive::contentOf(bytes);
        (void)archive::looksLikeMail(bytes);
        if (const auto names = exchange::zipNames(bytes))
            CHECK(names->names.size() <= 10'000);
        const std::string name = cleanFileName(bytes);
        REQUIRE(isCleanUtf8(name));
        REQUIRE_FALSE(name.empty());
        REQUIRE(characterCount(name) <= 80);
        REQUIRE(name.find_first_of("/\\") == std::string::npos);
        REQUIRE(cleanFileName(name) == name);
    }
}

TEST_CASE("The fingerprint is SHA-256") {
    CHECK(archive::fingerprint("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(archive::fingerprint("").size() == 64);
}
