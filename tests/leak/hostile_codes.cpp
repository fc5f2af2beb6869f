#include "leak/hostile_attempts.h"

namespace xinheng::tests {

std::vector<Attempt> hostileCodes() {
    std::vector<Attempt> attempts;
    for (const char* code : {"{hidden}",
                             "{only-a}",
                             "{only-b}",
                             "{nowhere}",
                             "{mine}",
                             "{nul}",
                             "{bad}",
                             "{long}",
                             "h0",
                             " H0",
                             "H0 ",
                             "H%",
                             "_0",
                             "H0' or '1'='1",
                             "\xEF\xBC\xA8\xEF\xBC\x90", // full width H0
                             ("\xD0\x9D"
                              "0"), // Cyrillic
                             "1",
                             "-1",
                             "H0\t",
                             ""})
        attempts.push_back({{"customer", "show", code}});
    // W-a and W-b: in the own entry scope of somebody who may enter and not look, in one world
    // each.
    for (const char* code : {"W-a", "W-b"})
        attempts.push_back({{"customer", "show", code}});
    for (const char* code : {"{hidden}", "{only-a}", "{only-b}", "{nowhere}", "W-a", "W-b"}) {
        attempts.push_back({{"customer", "history", code}});
        attempts.push_back({{"customer", "set", code, "remarks=mine"}});
        attempts.push_back({{"customer", "set", code, "phone="}});
        attempts.push_back({{"customer", "set", code, "remarks=mine", "--version", "1"}});
        attempts.push_back({{"customer", "set", code, "code=V0"}});
        attempts.push_back({{"customer", "set", code, "nofield=1"}});
        attempts.push_back({{"customer", "set", code}});
        attempts.push_back({{"customer", "deactivate", code}});
        attempts.push_back({{"customer", "deactivate", code, "--on", "1987-03-01"}});
    }
    const std::vector<std::vector<std::string>> others{
        {"customer", "show", "{mine}", "--json"},
        {"customer", "show", "{hidden}", "--json"},
        {"--lang", "zh", "customer", "show", "{mine}"},
        {"customer", "history", "{mine}"},
        {"customer", "history", "{mine}", "--json"},
        // writing where one may not read: neither done nor told
        {"customer", "set", "{mine}", "phone={phone.w}"},
        {"customer", "set", "{mine}", "phone=13812345678"},
        {"customer", "set", "{mine}", "phone="},
        {"customer", "set", "{mine}", "credit_limit={credit_limit.w}"},
        {"customer", "set", "{mine}", "credit_limit=-1"},
        {"customer", "set", "{mine}", "receivable=0"},
        {"customer", "set", "{mine}", "credit_grade=Z"},
        {"customer", "set", "{mine}", "tax_number={tax_number.w}", "name=Other"},
        {"customer", "set", "{mine}", "PHONE=1"},
        {"customer", "set", "{mine}", "district=110101"},
        {"customer", "set", "{mine}", "district=3201", "--version", "1"},
        {"customer", "set", "{mine}", "bank_account={bank_account.w}", "--version", "0"},
        {"customer", "set", "{mine}", "code={hidden}"},
        {"customer", "set", "{mine}", "remarks={remarks.w}", "--reason", "{phone.w}"},
        {"customer", "set", "{mine}", "name={bad}"},
        {"customer", "set", "{mine}", "name={nul}"},
        {"customer", "set", "{mine}", "person=p1"},
        // codes that are taken
        {"customer", "add", "code={hidden}", "name=Mine"},
        {"customer", "add", "code={hidden}", "name=Mine", "district=3201"},
        {"customer", "add", "code={hidden}", "name=Mine", "district=110101"},
        {"customer", "add", "code={hidden}"},
        {"customer", "add", "code={hidden}", "name=Mine", "phone={phone.w}"},
        {"customer", "add", "code= {hidden} ", "name=Mine"},
        {"customer", "add", "code=h0", "name=Mine"},
        {"customer", "add", "code=\xEF\xBC\xA8\xEF\xBC\x90", "name=Mine"},
        {"customer", "add", "code=NEW-1", "name={name.w}"},
        {"customer", "add", "code=NEW-2", "name=New", "district=3201"},
        {"customer", "add", "code=NEW-3", "name=New", "district=110101"},
        {"customer", "add", "code=NEW-4", "name=New", "tax_number={tax_number.w}"},
        {"customer", "add", "code=NEW-5", "name=New", "phone={phone.w}", "district=3201"},
        {"customer", "add", "name=New"},
        {"customer", "add", "name=New", "district=3201"},
        {"customer", "add", "code=NEW-6", "name=New", "receivable={receivable.w}"},
        {"customer", "add", "code={nul}", "name=New"},
        {"customer", "add", "code={long}", "name=New"},
        {"customer", "add", "phone={phone.w}"},
    };
    for (const std::vector<std::string>& words : others)
        attempts.push_back({words});
    return attempts;
}

} // namespace xinheng::tests
