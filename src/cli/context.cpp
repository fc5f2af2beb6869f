#include "cli/context.h"

#include "cli/values.h"

#include <fstream>
#include <ostream>

namespace xinheng::cli {

namespace {

constexpr std::int64_t longestPasswordLine = 4096;

/// The first line, without its end and a byte-order mark.
Result<std::string> passwordFrom(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string line(longestPasswordLine, '\0');
    stream.read(line.data(), longestPasswordLine);
    line.resize(static_cast<std::size_t>(stream.gcount()));
    line = line.substr(0, line.find_first_of("\r\n"));
    if (line.starts_with("\xEF\xBB\xBF")) {
        line.erase(0, 3);
    }
    if (line.empty()) {
        return fail(ErrorCode::usage, XH_TR("cli", "The file \"{}\" holds no password."), file);
    }
    return line;
}

} // namespace

Result<Language> languageOf(std::string_view words) {
    if (words != "zh" && words != "en") {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "There is no language \"{}\". Known are zh and en."), words);
    }
    return languageFromCode(words);
}

Language languageOf(const Surroundings& surroundings) {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto value = surroundings.variables.find(name);
        if (value != surroundings.variables.end() && !value->second.empty()) {
            return languageFromCode(value->second);
        }
    }
    return Language::en;
}

Context::Context(Streams streams, const Environment& environment, const Surroundings& surroundings,
                 Globals globals, Language language)
    : streams_(streams), environment_(environment), surroundings_(surroundings),
      globals_(std::move(globals)), language_(language) {}

std::string Context::variable(const std::string& name) const {
    const auto value = surroundings_.variables.find(name);
    return value == surroundings_.variables.end() ? std::string() : value->second;
}

Result<std::string> Context::password(const char* name) const {
    std::string value = variable(name);
    if (value.empty()) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "A password is missing: put it into the variable {}."), name);
    }
    return value;
}

Result<Context::Credentials> Context::credentials() const {
    if (!globals_.user || globals_.user->empty()) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "This command needs a person who signs in: --user CODE."));
    }
    if (globals_.passwordFile) {
        auto password = passwordFrom(*globals_.passwordFile);
        if (!password) {
            return fail(password.error());
        }
        return Credentials{*globals_.user, std::move(*password)};
    }
    std::string password = variable("XINHENG_PASSWORD");
    if (password.empty()) {
        return fail(ErrorCode::usage,
                    XH_TR("cli",
                          "The password is missing: put it into the variable XINHENG_PASSWORD, "
                          "or name a file with --password-file."));
    }
    return Credentials{*globals_.user, std::move(password)};
}

Result<AccountSet*> Context::set() {
    if (!set_) {
        if (!globals_.set || globals_.set->empty()) {
            return fail(ErrorCode::usage,
                        XH_TR("cli", "This command needs an account set: --set FILE."));
        }
        auto opened = AccountSet::open(pathOf(*globals_.set), environment_);
        if (!opened) {
            return fail(opened.error());
        }
        set_ = std::move(*opened);
    }
    return set_.get();
}

Result<> Context::withOwnEyes() const {
    if (!globals_.seeAs) {
        return {};
    }
    return fail(ErrorCode::usage, XH_TR("cli", "{} can't be used with this command."), "--see-as");
}

Result<SignedIn*> Context::signedIn() {
    if (seen_) {
        return seen_->signedIn.get();
    }
    if (person_) {
        return person_.get();
    }
    const auto credentials = this->credentials();
    if (!credentials) {
        return fail(credentials.error());
    }
    const auto date = dateOption("--date", globals_.date);
    if (!date) {
        return fail(date.error());
    }
    const auto opened = set();
    if (!opened) {
        return fail(opened.error());
    }
    auto person = (*opened)->signIn(credentials->person, credentials->password, *date);
    if (!person) {
        return fail(person.error());
    }
    person_ = std::move(*person);
    if (globals_.seeAs) {
        auto seen = person_->seeAs(*globals_.seeAs, credentials->password);
        if (!seen) {
            return fail(seen.error());
        }
        seen_ = std::move(*seen);
        return seen_->signedIn.get();
    }
    return person_.get();
}

Progress Context::progress() const {
    if (!surroundings_.showProgress) {
        return {};
    }
    return [&err = streams_.err](std::int64_t done, std::int64_t total) {
        if (total > 0) {
            err << '\r' << done * 100 / total << " %" << (done >= total ? "\n" : "") << std::flush;
        }
        return true;
    };
}

} // namespace xinheng::cli
