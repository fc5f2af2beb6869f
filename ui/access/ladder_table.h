#pragma once

#include "account_set.h"
#include "ui/widgets/choice_source.h"

#include <QStringList>
#include <QTableWidget>
#include <map>
#include <memory>
#include <vector>

namespace xinheng::ui {

/// The steps of every ladder, a line each: typed as yuan, included in what the level allows, empty
/// for no step. Enter goes from cell to cell. Nothing is stored before write().
class LadderTable final : public QTableWidget {
    Q_OBJECT
public:
    LadderTable(SignedIn& signedIn, QWidget* parent);

    enum Column { Of, Key, FirstLevel, ColumnCount = FirstLevel + access::highestLevel };

    [[nodiscard]] Result<> load();
    void retranslate();
    [[nodiscard]] bool isDirty() const;
    /// Whether a cell is being typed in.
    [[nodiscard]] bool isTyping() const { return state() == EditingState; }
    /// An empty line, or the one that is there already. The desk says whether there is such a key.
    void addLine(const access::AmountObject& object, const std::string& key);
    /// What can't be a ladder, each with its place, marked in its cell; empty: all fine.
    [[nodiscard]] QStringList check();
    /// Stores every step that has changed, or none.
    [[nodiscard]] Result<> write();
    /// Takes every step of the line in front away.
    void clearLine();

signals:
    void changed();

protected:
    /// From the last level to the first of the next line: what stands between can't be typed in.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    struct Line {
        const access::AmountObject* object;
        std::string key;
        access::Ladder stored;
    };
    void showLines();
    void fillLine(int row);
    void onTyped(int row, int column);
    void mark(int row, int level, const QString& problem);
    [[nodiscard]] QString typed(int row, int level) const;
    [[nodiscard]] QString keyText(const Line& line);
    /// What is typed; a step that is no amount counts as none.
    [[nodiscard]] access::Ladder ladderOf(int row) const;

    SignedIn& signedIn_;
    std::vector<Line> lines_;
    /// What the keys of an object are called, read once a load.
    std::map<const access::AmountObject*, std::shared_ptr<const ChoiceSource>> names_;
    bool filling_ = false;
};

} // namespace xinheng::ui
