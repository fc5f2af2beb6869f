#pragma once

#include "base/result.h"

#include <QAbstractTableModel>
#include <QTableView>
#include <map>
#include <string>
#include <vector>

namespace xinheng::ui {

/// Problems of a file by row, column and what is wrong.
class ProblemModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `labels`: what a problem's column is called for people; `cards`: rows are cards.
    void setProblems(std::vector<Problem> problems, std::map<std::string, Text> labels,
                     bool cards = false);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// By row as numbers, by column and words as people read them.
    void sort(int column, Qt::SortOrder order) override;
    void retranslate();

private:
    [[nodiscard]] QString columnText(const Problem& problem) const;

    std::vector<Problem> problems_;
    std::map<std::string, Text> labels_;
    bool cards_ = false;
};

/// The table of them, by row until a heading is clicked; Ctrl+C copies what is selected, or all, as
/// lines with tabs.
class ProblemTable final : public QTableView {
    Q_OBJECT
public:
    explicit ProblemTable(QWidget* parent = nullptr);
    void setProblems(std::vector<Problem> problems, std::map<std::string, Text> labels,
                     bool cards = false);
    [[nodiscard]] int count() const { return model_->rowCount(); }
    void copyAll() const;
    /// As a CSV file that spreadsheets open by double click; replaces a file that is there.
    Result<> saveCsv(const QString& file) const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copy(const QModelIndexList& rows) const;
    ProblemModel* model_;
};

} // namespace xinheng::ui
