#pragma once

#include "ui/widgets/filter_condition.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace xinheng::ui {

class FilterRow;

/// Conditions put together by hand, one a line, all of which must hold; it writes the filter
/// language of the command line. The fields offered are those a person may filter by.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(std::vector<FieldDescription> fields, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<FilterCondition> conditions() const;
    /// From a saved view; conditions on fields not offered are left out.
    void setConditions(const std::vector<FilterCondition>& conditions);
    /// "name like '%电力%' and credit_limit >= '1000.00'"; empty: everything.
    [[nodiscard]] std::string filter() const;
    /// What takes the focus, as one reads.
    [[nodiscard]] std::vector<QWidget*> inputs() const;

public slots:
    void addCondition(); ///< an empty line, with the focus in it
    void clear();

signals:
    /// A moment after the typing stops, and only when the text really is another one.
    void filterChanged(const QString& filter);

private:
    FilterRow* addRow(const FilterCondition& condition);
    void remove(FilterRow* row);
    void announce();

    std::vector<FieldDescription> fields_;
    std::vector<FilterRow*> rows_;
    QVBoxLayout* lines_;
    QPushButton* add_;
    QPushButton* clear_;
    QTimer timer_;
    std::string last_;
};

} // namespace xinheng::ui
