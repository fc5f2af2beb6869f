#include "leak/hostile_attempts.h"

namespace xinheng::tests {

std::vector<Attempt> hostileLists() {
    const std::vector<std::string> list{"customer", "list"};
    const std::vector<std::vector<std::string>> options{
        // sorting by what is hidden, alone and behind something harmless
        {"--sort", "phone"},
        {"--sort", "-phone"},
        {"--sort", "credit_limit"},
        {"--sort", "-receivable"},
        {"--sort", "name,phone"},
        {"--sort", "code,phone"},
        {"--sort", "-district,code"},
        {"--sort", "deactivated_on"},
        {"--sort", "credit_grade,-code"},
        {"--sort", "person"},
        {"--sort", "tax_number"},
        {"--sort", "name"},
        {"--sort", "-code"},
        {"--sort", "name_sort"},
        {"--sort", "rowid"},
        {"--sort", "id"},
        {"--sort", "PHONE"},
        {"--sort", "phone desc"},
        {"--sort", "code;phone"},
        {"--sort", "1"},
        {"--sort", "random()"},
        {"--sort", "code", "--sort", "phone"},
        {"--fields", "code", "--sort", "bank_account"},
        // the page after a hidden row
        {"--after", "{hidden}"},
        {"--after", "{only-a}"},
        {"--after", "{only-b}"},
        {"--after", "{nowhere}"},
        {"--after", "{hidden}", "--sort", "-code"},
        {"--after", "{only-a}", "--sort", "name"},
        {"--after", "{hidden}", "--count"},
        {"--after", "{hidden}", "--where", "code = '{hidden}'"},
        {"--after", "{mine}", "--limit", "1"},
        {"--after", "{mine}", "--sort", "phone"},
        {"--after", "{nul}"},
        {"--after", "' or 1=1 --"},
        {"--limit", "1"},
        {"--limit", "2", "--sort", "name"},
        {"--limit", "1", "--fields", "name"},
        {"--limit", "0", "--count"},
        {"--limit", "1000000", "--count"},
        {"--limit", "-1"},
        // totals
        {"--total", "credit_limit"},
        {"--total", "receivable"},
        {"--total", "credit_limit,receivable", "--limit", "0"},
        {"--total", "credit_limit", "--where", "code = '{mine}'"},
        {"--total", "credit_limit", "--where", "code = '{hidden}'"},
        {"--total", "credit_limit", "--where", "district = '110101'"},
        {"--total", "phone"},
        {"--total", "row_version"},
        {"--total", "credit_limit)"},
        {"--limit", "0", "--count", "--where", "credit_limit > 732000"},
        {"--limit", "0", "--count", "--where", "district = '110101'"},
        // searching
        {"--count", "--search", "{phone}"},
        {"--count", "--search", "{phone.b}"},
        {"--count", "--search", "{phone.start}"},
        {"--count", "--search", "{phone.part}"},
        {"--count", "--search", "{tax_number}"},
        {"--count", "--search", "{tax_number.part}"},
        {"--count", "--search", "{name}"},
        {"--count", "--search", "{name.start}"},
        {"--count", "--search", "\xE6\x81\x92\xE7\x91\x9E"}, // 恒瑞
        {"--count", "--search", "\xE6\x81\x92"},
        {"--count", "--search", "hr"},
        {"--count", "--search", "hrmk"},
        {"--count", "--search", "HRMK01"},
        {"--count", "--search", "{short_name}"},
        {"--count", "--search", "{mnemonic}"},
        {"--count", "--search", "{hidden}"},
        {"--count", "--search", "{only-a}"},
        {"--count", "--search", "{only-b}"},
        {"--count", "--search", "H"},
        {"--count", "--search", "mk"},
        {"--count", "--search", "keep9"},
        {"--count", "--search", "plain {phone.part}"},
        {"--count", "--search", "1387 95678"},
        {"--count", "--search", "phone:1387"},
        {"--count", "--search", "phone:{phone}"},
        {"--count", "--search", "{phone} OR plain"},
        {"--count", "--search", "NOT {phone}"},
        {"--count", "--search", "NEAR({phone} plain)"},
        {"--count", "--search", "\"{phone}\""},
        {"--count", "--search", "{phone.start}*"},
        {"--count", "--search", "initials:hrmk"},
        {"--count", "--search", "^hrmk"},
        {"--count", "--search", "{nul}"},
        {"--count", "--search", "{bad}"},
        {"--count", "--search", "{long}"},
        {"--count", "--search", "{wide}"},
        {"--limit", "0", "--count", "--search", "1387"},
        {"--search", "1387", "--sort", "phone"},
        {"--search", "plain", "--where", "phone = '{phone}'"},
        {"--search", "plain", "--after", "{hidden}"},
        // fields asked for
        {"--fields", "phone"},
        {"--fields", "code,phone"},
        {"--fields", "code,credit_limit,receivable"},
        {"--fields", "code,PHONE"},
        {"--fields", "code,*"},
        {"--fields", "*"},
        {"--fields", "code,name_sort"},
        {"--fields", "code,row_version,changed_at"},
        {"--fields", "code,phone as name"},
        {"--fields", "name,code,code,name"},
        {"--fields", "phone", "--limit", "0", "--count"},
        {"--fields", "phone", "--where", "code = '{nowhere}'"},
        {"--fields", "code{nul},phone"},
        {"--lang", "zh", "--fields", "\xE7\x94\xB5\xE8\xAF\x9D"}, // 电话
    };
    std::vector<Attempt> attempts;
    for (const std::vector<std::string>& option : options) {
        Attempt attempt{list};
        attempt.words.insert(attempt.words.end(), option.begin(), option.end());
        attempts.push_back(attempt);
        if (attempts.size() % 4 == 0) { // tables show other columns than documents
            attempt.words.emplace_back("--json");
            attempts.push_back(attempt);
        }
    }
    return attempts;
}

} // namespace xinheng::tests
