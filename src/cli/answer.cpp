#include "cli/answer.h"

#include "cli/table.h"

#include <ostream>

namespace xinheng::cli {

namespace {

std::string shown(const Json& value, Language language) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_null()) {
        return {};
    }
    if (value.is_boolean()) {
        return (value.get<bool>() ? Text(XH_TR("cli", "yes")) : Text(XH_TR("cli", "no")))
            .in(language);
    }
    if (value.is_array()) {
        std::string list;
        for (const Json& element : value) {
            list += (list.empty() ? "" : ", ") + shown(element, language);
        }
        return list;
    }
    return jsonText(value);
}

std::string cell(const Json& row, const Column& column, Language language) {
    const auto value = row.find(column.key);
    if (value == row.end()) {
        return {};
    }
    std::string text = shown(*value, language);
    const auto words = column.words.find(text);
    return words == column.words.end() ? text : words->second.in(language);
}

void printRows(std::ostream& out, const Answer& answer, Language language) {
    Table table;
    for (const Column& column : answer.columns) {
        table.addColumn(column.label.in(language), column.side == Column::Side::right
                                                       ? Table::Side::right
                                                       : Table::Side::left);
    }
    for (const Json& row : answer.json->at(answer.rowsKey)) {
        std::vector<std::string> cells;
        for (const Column& column : answer.columns) {
            cells.push_back(cell(row, column, language));
        }
        table.addRow(std::move(cells));
    }
    table.print(out);
    if (table.empty()) {
        out << Text(XH_TR("cli", "(nothing)")).in(language) << '\n';
    }
}

void printCard(std::ostream& out, const Answer& answer, Language language) {
    Table table;
    table.addColumn("");
    table.addColumn("");
    for (const Column& column : answer.columns) {
        if (answer.json->contains(column.key)) {
            table.addRow({column.label.in(language), cell(*answer.json, column, language)});
        }
    }
    table.print(out);
}

} // namespace

Answer listAnswer(Json rows, std::vector<Column> columns) {
    Answer answer;
    answer.json = Json{{"rows", std::move(rows)}};
    answer.columns = std::move(columns);
    answer.rowsKey = "rows";
    return answer;
}

Answer cardAnswer(Json document, std::vector<Column> columns) {
    Answer answer;
    answer.json = std::move(document);
    answer.columns = std::move(columns);
    return answer;
}

Answer wordsAnswer(Json document, std::vector<Text> remarks) {
    Answer answer;
    answer.json = std::move(document);
    answer.remarks = std::move(remarks);
    return answer;
}

Json jsonOrNull(const std::optional<std::string>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json problemsJson(const std::vector<Problem>& problems, Language language) {
    Json list = Json::array();
    for (const Problem& problem : problems) {
        list.push_back({{"row", problem.row ? Json(*problem.row) : Json(nullptr)},
                        {"column", problem.column},
                        {"message", problem.message.in(language)}});
    }
    return list;
}

Json errorJson(const Error& error, Language language) {
    Json because = Json::array();
    for (const Text& reason : error.because) {
        because.push_back(reason.in(language));
    }
    return {{"error",
             {{"code", errorCodeName(error.code)},
              {"message", error.message.in(language)},
              {"because", std::move(because)},
              {"problems", problemsJson(error.problems, language)}}}};
}

Text problemText(const Problem& problem) {
    if (problem.row && !problem.column.empty()) {
        return Text(XH_TR("cli", "row {}, {}: {}"), *problem.row, problem.column, problem.message);
    }
    if (problem.row) {
        return Text(XH_TR("cli", "row {}: {}"), *problem.row, problem.message);
    }
    if (!problem.column.empty()) {
        return Text(XH_TR("cli", "{}: {}"), problem.column, problem.message);
    }
    return problem.message;
}

int exitCode(ErrorCode code) {
    return static_cast<int>(code) + 2;
}

std::string jsonText(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void printAnswer(std::ostream& out, const Answer& answer, Language language) {
    if (!answer.columns.empty()) {
        if (answer.rowsKey.empty()) {
            printCard(out, answer, language);
        } else {
            printRows(out, answer, language);
        }
    }
    for (const Text& remark : answer.remarks) {
        out << onOneLine(remark.in(language)) << '\n';
    }
}

void printError(std::ostream& err, const Error& error, Language language) {
    err << "xinheng-cli: " << onOneLine(error.message.in(language)) << '\n';
    for (const Text& reason : error.because) {
        err << "  " << onOneLine(reason.in(language)) << '\n';
    }
    for (const Problem& problem : error.problems) {
        err << "  " << onOneLine(problemText(problem).in(language)) << '\n';
    }
}

} // namespace xinheng::cli
