#pragma once

#include <QString>
#include <QStringList>

namespace xinheng::ui {

/// The account sets opened on this machine, newest first, and what the sign-in window remembers
/// between runs. Kept in the folder of the program's state; no password is ever in it.
class KnownSets {
public:
    /// In the program's state folder, or another file for tests.
    explicit KnownSets(QString settingsFile = {});

    [[nodiscard]] QStringList files() const; ///< those that are still there
    void remember(const QString& file);
    void forget(const QString& file);
    [[nodiscard]] QString lastPerson(const QString& file) const;
    void setLastPerson(const QString& file, const QString& person);
    /// "zh" or "en", and "light" or "dark"; empty before the first choice.
    [[nodiscard]] QString value(const QString& key) const;
    void setValue(const QString& key, const QString& value);

private:
    QString settingsFile_;
};

/// Where the demonstration set lies on this machine; the folder is made when missing.
QString demonstrationFile();
/// Where new sets are put unless one says otherwise.
QString documentsFolder();

} // namespace xinheng::ui
