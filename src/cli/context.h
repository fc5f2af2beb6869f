#pragma once

#include "account_set.h"
#include "cli/command_line.h"

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace xinheng::cli {

/// The options that every command takes, before or after its words.
struct Globals {
    std::optional<std::string> set;
    std::optional<std::string> user;
    std::optional<std::string> date;
    std::optional<std::string> seeAs;
    std::optional<std::string> passwordFile;
    std::optional<std::string> language;
    bool json = false;
};

/// "zh" or "en"; usage for anything else.
Result<Language> languageOf(std::string_view words);
/// The language of the machine's settings: LC_ALL, then LC_MESSAGES, then LANG.
Language languageOf(const Surroundings& surroundings);

/// What a command works with. The set is opened and the person signed in when the first command
/// asks for it, and then kept for those that follow in a batch.
class Context {
public:
    struct Streams {
        std::istream& in;
        std::ostream& out;
        std::ostream& err;
    };
    Context(Streams streams, const Environment& environment, const Surroundings& surroundings,
            Globals globals, Language language);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] Streams& streams() { return streams_; }

    /// Usage when it is not set or empty.
    [[nodiscard]] Result<std::string> password(const char* variable) const;
    /// An empty text when it is not set.
    [[nodiscard]] std::string variable(const std::string& name) const;

    struct Credentials {
        std::string person;
        std::string password;
    };
    /// --user, with XINHENG_PASSWORD or the first line of --password-file.
    [[nodiscard]] Result<Credentials> credentials() const;

    /// Usage for --see-as, which looks at a set: for commands that make or replace whole files.
    [[nodiscard]] Result<> withOwnEyes() const;

    /// The set of --set, opened.
    Result<AccountSet*> set();
    Result<SignedIn*> signedIn();

    /// Percent on standard error, when that is a terminal.
    [[nodiscard]] Progress progress() const;

private:
    Streams streams_;
    const Environment& environment_;
    const Surroundings& surroundings_;
    Globals globals_;
    Language language_;
    std::unique_ptr<AccountSet> set_;
    std::unique_ptr<SignedIn> person_;
    std::optional<OwnConnection> seen_; ///< with --see-as
};

} // namespace xinheng::cli
