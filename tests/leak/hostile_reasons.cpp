#include "leak/hostile_attempts.h"

namespace xinheng::tests {

std::vector<Attempt> hostileReasons() {
    std::vector<Attempt> attempts;
    for (const char* person : {"{me}", "p1", "p2", "manager"})
        for (const char* code : {"{mine}", "{other}", "{hidden}", "{only-a}", "{nowhere}"})
            for (const char* action : {"query", "entry"})
                attempts.push_back(
                    {{"why", person, action, "--object", "customer", "--record", code}});
    const std::vector<std::vector<std::string>> others{
        {"why", "{me}", "field-read", "--object", "customer", "--field", "phone"},
        {"why", "{me}", "field-write", "--object", "customer", "--field", "phone"},
        {"why", "{me}", "field-read", "--object", "customer", "--field", "phone", "--record",
         "{hidden}"},
        {"why", "p1", "field-read", "--object", "customer", "--field", "phone", "--record",
         "{mine}"},
        {"why", "p1", "field-write", "--object", "customer", "--field", "credit_limit", "--record",
         "{other}"},
        {"why", "p1", "field-read", "--object", "customer", "--field", "phone", "--record",
         "{only-b}"},
        {"why", "p1", "query", "--object", "customer"},
        {"why", "p1", "entry", "--object", "customer"},
        {"why", "nobody", "query", "--object", "customer", "--record", "{hidden}"},
        {"why", "{me}", "query", "--object", "archive_customer", "--record", "{hidden}"},
        {"why", "{me}", "query", "--object", "customer", "--record", "{nul}"},
        {"why", "{me}", "{hidden}", "--object", "customer"},
        {"--lang", "zh", "why", "p1", "query", "--object", "customer", "--record", "{mine}"},
        {"rights", "{me}"},
        {"rights", "p1"},
        {"rights", "p2", "--json"},
        {"rights", "manager"},
        // grants by what is hidden: given or not, they tell nothing
        {"grant", "rows", "person:p2", "customer", "--scope", "where:phone = '{phone.w}'",
         "--rights", "query"},
        {"why", "p2", "query", "--object", "customer", "--record", "{mine}"},
        {"grant", "rows", "person:p2", "customer", "--scope", "where:credit_limit > 732000",
         "--rights", "query,entry"},
        {"why", "p2", "entry", "--object", "customer", "--record", "{other}"},
        {"grant", "rows", "person:p2", "customer", "--scope",
         "where:not (receivable < 732000) or code = '{hidden}'", "--rights", "query"},
        {"grant", "rows", "person:p2", "customer", "--scope", "ids:{hidden}", "--rights", "query"},
        {"grant", "rows", "person:p2", "customer", "--scope", "ids:{only-a}", "--rights", "query"},
        {"grant", "rows", "person:p2", "customer", "--scope", "ids:{nowhere}", "--rights", "query"},
        {"grant", "rows", "person:p2", "customer", "--scope", "tree-below:district=110101",
         "--rights", "query"},
        {"why", "p2", "query", "--object", "customer", "--record", "{mine}"},
        {"why", "p2", "query", "--object", "customer", "--record", "{hidden}"},
        {"revoke", "rows", "person:p2", "customer", "--scope", "ids:{hidden}"},
        {"revoke", "rows", "person:p2", "customer", "--scope", "ids:{only-b}"},
        {"revoke", "rows", "person:p2", "customer"},
        {"grant", "rows", "person:{me}", "customer", "--scope", "all", "--rights", "query"},
        {"grant", "fields", "person:{me}", "customer", "--read", "phone"},
        {"grant", "function", "person:{me}", "archive"},
        {"grant", "fields", "person:p2", "customer", "--read", "phone,nofield"},
        {"grant", "fields", "person:p2", "customer", "--mask", "code"},
        {"member", "add", "{me}", "nobody"},
        {"member", "list"},
        {"control", "list"},
        {"control", "set", "customer"},
        // the trail, whose numbers are nobody's secret and can be left out of documents alone
        {"audit", "list", "--limit", "5000", "--json"},
        {"audit", "list", "--object", "customer", "--json"},
        {"audit", "list", "--object", "customer", "--limit", "1", "--json"},
        {"audit", "list", "--object", "customer", "--record", "{hidden}", "--json"},
        {"audit", "list", "--object", "customer", "--record", "{only-a}", "--json"},
        {"audit", "list", "--object", "customer", "--record", "{only-b}", "--json"},
        {"audit", "list", "--object", "customer", "--record", "{nowhere}", "--json"},
        {"audit", "list", "--object", "customer", "--record", "{mine}", "--json"},
        {"audit", "list", "--object", "customer", "--person", "manager", "--json"},
        {"audit", "list", "--record", "{hidden}", "--json"},
        {"audit", "list", "--object", "Customer", "--record", "{hidden}", "--json"},
        {"audit", "list", "--object", "archive_customer", "--json"},
        {"audit", "list", "--person", "{me}", "--limit", "1000", "--json"},
        // people
        {"person", "list"},
        {"person", "show", "p1"},
        {"person", "show", "{hidden}"},
        {"person", "disable", "{hidden}"},
        {"department", "list"},
        {"role", "list"},
    };
    for (const std::vector<std::string>& words : others)
        attempts.push_back({words});
    return attempts;
}

} // namespace xinheng::tests
