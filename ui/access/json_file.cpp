#include "ui/access/json_file.h"

#include "exchange/new_file.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::JsonFile)
};

constexpr qint64 largestFile = qint64{16} * 1024 * 1024;

Result<> write(const QString& file, const std::string& text) {
    auto made = exchange::NewFile::create(file.toStdString(), exchange::ExistingFile::overwrite);
    if (!made)
        return fail(made.error());
    if (auto taken = made->append(text); !taken)
        return taken;
    return made->commit();
}

Result<std::string> readAll(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return fail(Error{ErrorCode::invalid,
                          Text(Words::tr("The file “%1” can't be read.").arg(name).toStdString()),
                          {},
                          {}});
    return file.readAll().toStdString();
}

QFileDialog* dialogFor(QWidget* parent, const QString& title) {
    auto* dialog = new QFileDialog(parent, title, QString(), Words::tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    return dialog;
}

} // namespace

void saveJson(QWidget* parent, const QString& title, const QString& name,
              std::function<Result<std::string>()> content, FileDone done) {
    QFileDialog* dialog = dialogFor(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [content = std::move(content), done = std::move(done)](const QString& file) {
            const auto text = content();
            const Result<> written = text ? write(file, *text) : Result<>(fail(text.error()));
            done(written ? Result<QString>(file) : Result<QString>(fail(written.error())));
        });
    dialog->open();
}

void openJson(QWidget* parent, const QString& title,
              std::function<void(const Result<std::string>& text)> read) {
    QFileDialog* dialog = dialogFor(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [read = std::move(read)](const QString& file) { read(readAll(file)); });
    dialog->open();
}

QString shownWithPlaces(const Error& error) {
    QStringList lines{shown(error.message)};
    for (const Text& reason : error.because)
        lines << shown(reason);
    for (const Problem& problem : error.problems)
        lines << (problem.row ? Words::tr("Entry %1, %2: %3")
                                    .arg(*problem.row)
                                    .arg(fromUtf8(problem.column), shown(problem.message))
                              : shown(problem.message));
    return lines.join(QLatin1Char('\n'));
}

} // namespace xinheng::ui
