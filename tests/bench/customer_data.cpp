#include "bench/customer_data.h"

#include "base/resource.h"
#include "bench/random.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

namespace xinheng::bench {

namespace {

// creditCharacters of trade names, about the commonest first.
constexpr std::string_view nameCharacters =
    "华中新天金东海大恒瑞德信达成安泰和利通源盛兴隆丰鑫宏博远科创力荣光明鸿润嘉诚永正宝腾飞龙凯威"
    "佳美亚欧联邦康健众合聚汇融智慧云星辰宇航卓越立启晟昊铭锦程志翔凌峰岭江河湖山川林森木水火土石"
    "玉珠翠碧蓝青绿红紫白雪冰霜雨露风雷电楚秦晋鲁豫粤苏浙皖赣湘黔滇渝蜀闽桂琼甘宁陇辽吉黑京津沪冀"
    "振国富强民主文平治昌顺祥福禄寿喜庆吉祺瑾瑜琳琪瑶璐莹洁雅静颖秀英俊杰豪雄毅勇刚坚固磊鹏鹤鹰虎"
    "狮象麒麟凤凰鸾燕雁鸥鹭松柏竹梅兰菊荷莲桃李杏梨橙柠椿楠桦榕杉枫棠芳芬蕊蕾艺苑菁萱蓉薇茂茗荟";
constexpr std::array<std::string_view, 56> trades{
    "贸易",     "科技",     "商贸",       "电子科技", "建筑工程",   "机械",     "实业",
    "电器",     "信息技术", "装饰工程",   "物流",     "食品",       "电力工程", "化工",
    "服饰",     "建材",     "机电设备",   "环保科技", "医疗器械",   "餐饮管理", "广告传媒",
    "农业发展", "家具",     "汽车销售",   "电气设备", "五金制品",   "纺织品",   "包装材料",
    "塑料制品", "网络科技", "生物科技",   "新能源",   "酒店管理",   "物业管理", "教育咨询",
    "文化传播", "金属材料", "电线电缆",   "光伏科技", "自动化设备", "仪器仪表", "印刷",
    "药业",     "玻璃制品", "水泥",       "陶瓷",     "矿业",       "石油化工", "模具",
    "钢结构",   "照明电器", "供应链管理", "园林绿化", "变压器",     "检测技术", "充电设施运营"};
constexpr std::array<std::string_view, 10> forms{
    "有限公司", "有限公司",     "有限公司",     "有限公司", "有限公司",
    "有限公司", "有限责任公司", "股份有限公司", "厂",       "经营部"};
constexpr std::array<std::string_view, 8> banks{"中国工商银行", "中国农业银行", "中国银行",
                                                "中国建设银行", "交通银行",     "招商银行",
                                                "兴业银行",     "农村商业银行"};
constexpr std::string_view surnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡";
constexpr std::array<std::string_view, 4> terms{"月结30天", "月结60天", "款到发货", "货到付款"};
constexpr std::array<std::string_view, 3> priceLevels{"一级价", "二级价", "三级价"};
constexpr std::array<std::string_view, 4> mobilePrefixes{"138", "139", "186", "177"};

std::vector<std::string_view> charactersOf(std::string_view text) {
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size(); at += 3) // each of these is three bytes of UTF-8
        characters.push_back(text.substr(at, 3));
    return characters;
}

struct Areas {
    std::vector<District> counties;
    std::map<std::string, std::string> names;
};

const Areas& areas() {
    static const Areas all = [] {
        Areas read;
        const std::string_view csv = resource("data/districts.csv");
        for (std::size_t at = csv.find('\n') + 1; at < csv.size();) {
            const std::size_t end = std::min(csv.find('\n', at), csv.size());
            const std::string_view line = csv.substr(at, end - at);
            const std::size_t comma = line.find(',');
            const std::string code(line.substr(0, comma));
            const std::string name(line.substr(comma + 1, line.find(',', comma + 1) - comma - 1));
            read.names.emplace(code, name);
            if (code.size() == 6)
                read.counties.push_back({code, name});
            at = end + 1;
        }
        return read;
    }();
    return all;
}

// 南京市 is called 南京 in a company's name, 江宁区 江宁.
std::string_view shortArea(std::string_view name) {
    for (const std::string_view ending : {"市", "区", "县", "省"})
        if (name.size() > 6 && name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    return name;
}

// A unified social credit code (GB 32100) with both check characters right.
std::string creditCode(Random& random, const std::string& district) {
    constexpr std::string_view creditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    const std::string organisation = random.digits(8);
    int sum = 0;
    for (std::size_t index = 0; index < weights.size(); ++index)
        sum += weights[index] * (organisation[index] - '0');
    const int check = 11 - sum % 11;
    std::string code =
        "91" + district + organisation + (check == 10 ? 'X' : static_cast<char>('0' + check % 11));
    std::size_t weighted = 0;
    std::size_t weight = 1;
    for (const char character : code) {
        weighted += creditCharacters.find(character) * weight;
        weight = weight * 3 % 31;
    }
    return code + creditCharacters[(31 - weighted % 31) % 31];
}

/// Invents customers one after the other.
class Inventor {
public:
    explicit Inventor(std::uint64_t seed) : random_(seed) {
        // Which counties are large has to be unlike their order in the file.
        for (std::size_t index = 0; index < counties().size(); ++index)
            countyByRank_.push_back(index);
        for (std::size_t index = countyByRank_.size(); index > 1; --index)
            std::swap(countyByRank_[index - 1], countyByRank_[random_.below(index)]);
    }

    std::string line(std::int64_t number) {
        const District& county = counties()[countyByRank_[countyRank_.pick(random_)]];
        const std::string& city = areas().names.at(county.code.substr(0, 4));
        const std::string& province = areas().names.at(county.code.substr(0, 2));
        const std::string_view place =
            shortArea(city.starts_with("市辖") || city.starts_with("县") ? province : city);
        std::string trade;
        for (std::size_t length = 2 + random_.below(2); length > 0; --length)
            trade += characters_[characterRank_.pick(random_)];
        const std::string_view business = trades[tradeRank_.pick(random_)];
        std::string name = trade;
        if (random_.below(8) != 0)
            name.insert(0, random_.below(4) == 0 ? shortArea(county.name) : place);
        name += business;
        name += pick(forms);
        const std::string address =
            fmt::format("{}{}{}{}路{}号", province == city ? "" : province, city, county.name,
                        characters_[random_.below(characters_.size())], 1 + random_.below(999));
        const std::string_view surname = surnames_[surnameRank_.pick(random_)];
        const auto person = static_cast<int>(1 + personRank_.pick(random_));
        return fmt::format(
            "{},{},{}{},{},{}{}支行,{},{},{},{}经理,{}{},{},{},{}.00,{},{},{},{},{}\n",
            customerCode(number), name, trade, business, creditCode(random_, county.code),
            pick(banks), place, "62" + random_.digits(17), address, random_.digits(6), surname,
            pick(mobilePrefixes), random_.digits(8), pick(priceLevels),
            std::string_view("ABBBCCCCDD").substr(random_.below(10), 1),
            5000 * (1 + limitRank_.pick(random_)), pick(terms),
            departmentCode(static_cast<int>(1 + random_.below(departmentCount))),
            personCode(person), county.code,
            classCode(static_cast<int>(1 + random_.below(classCount))));
    }

private:
    template <std::size_t Count>
    std::string_view pick(const std::array<std::string_view, Count>& choices) {
        return choices[random_.below(Count)];
    }
    Random random_;
    std::vector<std::size_t> countyByRank_;
    std::vector<std::string_view> characters_ = charactersOf(nameCharacters);
    std::vector<std::string_view> surnames_ = charactersOf(surnames);
    Zipf countyRank_{counties().size(), 40};
    Zipf characterRank_{characters_.size(), 4};
    Zipf tradeRank_{trades.size(), 5};
    Zipf surnameRank_{surnames_.size(), 3};
    Zipf personRank_{personCount, 10};
    Zipf limitRank_{2000, 20};
};

} // namespace

const std::vector<District>& counties() {
    return areas().counties;
}

std::vector<std::string> districtAndBelow(const std::string& code) {
    std::vector<std::string> codes;
    for (const auto& [other, name] :
         areas().names) // a division's code begins with that of the one above
        if (other.starts_with(code))
            codes.push_back(other);
    return codes;
}

std::string departmentCode(int number) {
    return fmt::format("D{:03}", number);
}
std::string personCode(int number) {
    return fmt::format("p{:02}", number);
}
std::string classCode(int number) {
    return fmt::format("K{:02}", number);
}

std::string customerCode(std::int64_t number) {
    return fmt::format("C{:07}", number);
}

const std::vector<std::string>& customerHeadings() {
    static const std::vector<std::string> headings{
        "code",         "name",          "short_name", "tax_number", "bank",        "bank_account",
        "address",      "postcode",      "contact",    "phone",      "price_level", "credit_grade",
        "credit_limit", "payment_terms", "department", "person",     "district",    "class"};
    return headings;
}

void writeCustomers(const std::filesystem::path& file, std::int64_t rows) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << fmt::format("{}\n", fmt::join(customerHeadings(), ","));
    Inventor inventor(20240508);
    for (std::int64_t number = 1; number <= rows; ++number)
        out << inventor.line(number);
    if (!out.flush())
        throw std::runtime_error("can't write " + file.string());
}

std::vector<std::vector<std::string>> otherCustomers(std::size_t count) {
    Inventor inventor(19491001);
    std::vector<std::vector<std::string>> all;
    while (all.size() < count) {
        std::string line = inventor.line(1);
        line.pop_back();
        std::vector<std::string>& cells = all.emplace_back();
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t end = std::min(line.find(',', at), line.size());
            cells.push_back(line.substr(at, end - at));
            at = end + 1;
        }
    }
    return all;
}

void writeContacts(const std::filesystem::path& file, std::int64_t customers) {
    constexpr std::array<std::string_view, 6> titles{"总经理",   "采购经理", "财务主管",
                                                     "业务代表", "仓库主任", "出纳"};
    constexpr std::array<std::string_view, 4> influences{"decides", "advises", "uses", "none"};
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << "code,name,customer,title,phone,mobile,email,influence,parent\n";
    Random random(20240509);
    const auto names = charactersOf(nameCharacters);
    const auto families = charactersOf(surnames);
    const Zipf familyRank(families.size(), 3);
    for (std::int64_t number = 0; number < 2 * customers; ++number) {
        std::string name(families[familyRank.pick(random)]);
        for (std::size_t length = 1 + random.below(2); length > 0; --length)
            name += names[random.below(names.size())];
        const bool reports = number % 2 == 1 && random.below(2) == 0;
        out << fmt::format("P{:07},{},{},{},0{}-{},{}{},p{}@example.com,{},{}\n", number, name,
                           customerCode(1 + number / 2), titles[random.below(titles.size())],
                           random.digits(3), random.digits(8),
                           mobilePrefixes[random.below(mobilePrefixes.size())], random.digits(8),
                           random.digits(9), influences[random.below(influences.size())],
                           reports ? fmt::format("P{:07}", number - 1) : "");
    }
    if (!out.flush())
        throw std::runtime_error("can't write " + file.string());
}

} // namespace xinheng::bench
