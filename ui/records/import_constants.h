#pragma once

#include "access/object.h"

#include <QWidget>
#include <map>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace xinheng::ui {

/// Values that every row of an import gets: a line a field, added and taken away by buttons.
class ImportConstants final : public QWidget {
    Q_OBJECT
public:
    ImportConstants(const access::Object& object, QWidget* parent);
    /// Indexes of the fields to choose from; the code is left out, which each record has for
    /// itself.
    void setFields(const std::vector<std::size_t>& fields);
    void setValues(const std::map<std::string, std::string>& values);
    /// By field key; lines without a value say nothing.
    [[nodiscard]] std::map<std::string, std::string> values() const;

signals:
    void changed();

private:
    struct Line {
        QWidget* row;
        QComboBox* field;
        QLineEdit* value;
        QPushButton* remove;
    };
    void addLine(const std::string& key, const std::string& value);
    void removeLine(const QWidget* row);
    void fillChoices(QComboBox& combo) const;
    void describe(const Line& line) const;
    void retranslate();

    const access::Object& object_;
    std::vector<std::size_t> fields_;
    std::vector<Line> lines_;
    QVBoxLayout* column_;
    QPushButton* add_;
};

} // namespace xinheng::ui
