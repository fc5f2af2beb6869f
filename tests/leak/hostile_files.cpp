#include "leak/hostile_attempts.h"

namespace xinheng::tests {

std::vector<Attempt> hostileFiles() {
    std::vector<Attempt> attempts;
    const std::vector<std::string> contents{
        // hidden fields of a row that is seen
        "code,phone\n{mine},{phone.w}\n",
        "code,phone\n{mine},\n",
        "code,name,credit_limit\n{mine},Plain,1\n",
        "code,tax_number\n{mine},{tax_number.w}\n",
        "code,receivable\n{mine},1\n",
        "code,district\n{mine},110101\n",
        "code,PHONE\n{mine},1\n",
        "code,\xE7\x94\xB5\xE8\xAF\x9D\n{mine},1\n", // 电话
        "code,Telephone\n{mine},{phone.w}\n",
        "code,\xEF\xBD\x90\xEF\xBD\x88\xEF\xBD\x8F\xEF\xBD\x8E\xEF\xBD\x85\n{mine},1\n",
        "code,phone,phone\n{mine},1,2\n",
        // codes of rows that are hidden
        "code,name\n{hidden},Mine\n",
        "code,name\n{hidden},\n",
        "code,name,district\n{hidden},Mine,3201\n",
        "code,name\nNEW-7,New\n{hidden},Mine\n{mine},Plain\n",
        "code,name\n{hidden},Mine\n{hidden},Mine\n",
        "code,phone\n{hidden},{phone.w}\n",
        "code,name\n\xEF\xBC\xA8\xEF\xBC\x90,Mine\n",
        "code,name\n\" H0 \",Mine\n",
        "code\n{hidden}\n",
        "code,remarks\nW-a,mine\n",
        "code,name,district\nW-b,Mine,110101\n",
        // what a reader may stumble over
        "code,name\n{mine},{nul}\n",
        "code,name\n{mine},{bad}\n",
        "code,name\n{mine},\"open\n",
        "code,name\n{mine},Plain,{phone.w},more\n",
        "name\n{name.w}\n",
        "",
    };
    for (const std::string& content : contents) {
        attempts.push_back({{"customer", "import", "{file}", "--update", "--dry-run"}, content});
        if (attempts.size() % 3 == 0)
            attempts.push_back({{"customer", "import", "{file}", "--dry-run", "--json"}, content});
    }
    // And for good.
    for (const char* content :
         {"code,phone\n{mine},{phone.w}\n", "code,name\n{hidden},Mine\n",
          "code,name\nNEW-8,New\n{hidden},Mine\n", "code,receivable\n{mine},1\n"}) {
        attempts.push_back({{"customer", "import", "{file}"}, content});
        attempts.push_back({{"customer", "import", "{file}", "--update"}, content});
    }
    const std::vector<std::vector<std::string>> exports{
        {"{out}"},
        {"{out}", "--labels"},
        {"{out}", "--fields", "phone"},
        {"{out}", "--fields", "code,phone,credit_limit"},
        {"{out}", "--fields", "code", "--sort", "phone"},
        {"{out}", "--fields", "code", "--sort", "-credit_limit"},
        {"{out}", "--where", "phone = '{phone}'"},
        {"{out}", "--where", "district = '110101'"},
        {"{out}", "--where", "code = '{hidden}'"},
        {"{out}", "--search", "{phone}"},
        {"{out}", "--search", "hrmk"},
        {"{out}", "--fields", "code", "--where", "credit_limit > 732000"},
        {"{out}", "--encoding", "gb18030"},
    };
    // Cards of the contacts, of customers that are hidden or whose names are.
    for (const char* lines :
         {"FN:Somebody\r\nORG:{hidden}\r\n", "FN:Somebody\r\nORG:{name.w}\r\n",
          "FN:Somebody\r\nORG:{mine}\r\n", "FN:Somebody\r\nX-XINHENG-CUSTOMER:{hidden}\r\n"}) {
        const std::string card =
            "BEGIN:VCARD\r\nVERSION:3.0\r\n" + std::string(lines) + "END:VCARD\r\n";
        attempts.push_back({{"contact", "import", "{file}", "--dry-run"}, card});
        attempts.push_back(
            {{"contact", "import", "{file}", "--dry-run", "--customer", "{hidden}"}, card});
        attempts.push_back({{"customer", "import", "{file}", "--dry-run"}, card});
    }
    attempts.push_back({{"contact", "export", "{out}.vcf"}});
    attempts.push_back({{"customer", "export", "{out}.vcf"}});
    for (const std::vector<std::string>& options : exports) {
        Attempt attempt{{"customer", "export"}};
        attempt.words.insert(attempt.words.end(), options.begin(), options.end());
        attempts.push_back(attempt);
    }
    for (const char* lines : {"customer list --count\ncustomer show H0\ncustomer show H9\n",
                              "customer list --where \"phone = '{phone}'\"\n",
                              "customer add code=H0 name=Mine\ncustomer set H0 name=Mine\n",
                              "customer list --search {phone}{nul}\n",
                              "customer list --sort phone --limit 1\ncustomer list --after H0\n",
                              "# {phone}\n\ncustomer show '{mine}\n"}) {
        attempts.push_back({{"batch", "{file}"}, lines});
        attempts.push_back({{"batch", "{file}", "--stop-on-error"}, lines});
    }
    return attempts;
}

} // namespace xinheng::tests
