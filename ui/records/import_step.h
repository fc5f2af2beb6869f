#pragma once

#include "account_set.h"
#include "exchange/table_reader.h"

#include <QWidget>
#include <map>
#include <optional>
#include <string>

namespace xinheng::ui {

/// What the steps of the import share.
struct ImportState {
    explicit ImportState(const access::Object& imported) : object(&imported) {}

    const access::Object* object; ///< whose records are imported
    QString file;
    exchange::TablePreview preview;
    exchange::Encoding detected = exchange::Encoding::utf8;
    std::map<std::string, std::string> columns;   ///< heading -> field key
    std::map<std::string, std::string> constants; ///< for every row, by field key
    bool columnsChosen = false; ///< somebody has looked at them, so that going back keeps them
    bool givesCodes = false;    ///< by a coding rule, where the file has none
    bool update = false;
    bool dryRun = false;

    [[nodiscard]] bool isWorkbook() const { return preview.format == exchange::TableFormat::xlsx; }
    [[nodiscard]] bool isCards() const { return preview.format == exchange::TableFormat::card; }
    [[nodiscard]] archive::ImportOptions options() const {
        archive::ImportOptions options;
        options.mapping.columns = columns;
        if (isWorkbook()) {
            options.sheet = preview.sheet;
        } else {
            options.mapping.encoding = preview.encoding;
            if (!isCards())
                options.mapping.delimiter = preview.delimiter;
        }
        options.constants = constants;
        options.update = update;
        options.dryRun = dryRun;
        return options;
    }
};

/// One step of the import wizard.
class ImportStep : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    virtual void enter() {} ///< the step comes to the front: show the state
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// Before the next step; false when it can't be left yet, and why has been shown.
    virtual bool leave() { return true; }
    virtual void focusFirst() = 0;

signals:
    void completeChanged();
    void advanced(); ///< Enter: as if Next was pressed
    void failed(const QString& message);
};

/// The native form of a path typed or picked.
std::filesystem::path pathOf(const QString& file);
QString encodingLabel(exchange::Encoding encoding);

} // namespace xinheng::ui
