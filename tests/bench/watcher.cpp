#include "bench/watcher.h"

#include "bench/company.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <iostream>
#include <stdexcept>
#include <string>

namespace xinheng::bench {

namespace {

void writeLine(int end, const std::string& line) {
    const std::string whole = line + "\n";
    if (write(end, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
        throw std::runtime_error("the other process is gone");
}

std::string readLine(int end) {
    std::string line;
    char character = 0;
    while (read(end, &character, 1) == 1) {
        if (character == '\n')
            return line;
        line += character;
    }
    throw std::runtime_error("the other process is gone");
}

void watch(int in, int out) {
    const std::filesystem::path file = readLine(in);
    if (file.empty())
        return;
    OwnSession own(file, std::stoll(readLine(in)));
    access::Gate& gate = own.session().gate();
    writeLine(out, gate.refresh() ? "signed in" : "not signed in");
    while (true) {
        const std::string node = readLine(in);
        if (node.empty())
            return;
        writeLine(out, gate.refresh() && gate.mayUse(node) ? "yes" : "no");
    }
}

} // namespace

Watcher::Watcher() {
    std::array<int, 2> down{};
    std::array<int, 2> up{};
    if (pipe(down.data()) != 0 || pipe(up.data()) != 0)
        throw std::runtime_error("no pipe");
    process_ = fork();
    if (process_ < 0)
        throw std::runtime_error("no second process");
    if (process_ == 0) {
        close(down[1]);
        close(up[0]);
        int status = 0;
        try {
            watch(down[0], up[1]);
        } catch (const std::exception& trouble) {
            std::cerr << trouble.what() << '\n';
            status = 1;
        }
        _exit(status);
    }
    close(down[0]);
    close(up[1]);
    toIt_ = down[1];
    fromIt_ = up[0];
}

Watcher::~Watcher() {
    try {
        for (int line = 0; line < 3; ++line) // wherever it waits, nothing comes any more
            writeLine(toIt_, "");
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): it ended before
    }
    close(toIt_);
    close(fromIt_);
    waitpid(process_, nullptr, 0);
}

void Watcher::signIn(const std::filesystem::path& set, std::int64_t person) {
    writeLine(toIt_, set.string());
    writeLine(toIt_, std::to_string(person));
    if (readLine(fromIt_) != "signed in")
        throw std::runtime_error("nobody is signed in there");
}

bool Watcher::mayUse(const std::string& node) {
    writeLine(toIt_, node);
    return readLine(fromIt_) == "yes";
}

} // namespace xinheng::bench
