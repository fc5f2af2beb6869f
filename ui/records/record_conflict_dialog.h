#pragma once

#include "archive/record_desk.h"
#include "ui/models/record_names.h"

#include <QDialog>

class QButtonGroup;

namespace xinheng::ui {

/// Two people changed one record. Both versions field by field, for each of the fields that I
/// changed whether mine or theirs is kept; fields that only they changed are theirs.
class RecordConflictDialog final : public QDialog {
    Q_OBJECT
public:
    struct Versions {
        archive::Values opened; ///< as I opened it
        archive::RecordCard theirs;
        archive::Values mine; ///< what I changed
        QString theirName;    ///< who was faster; may be empty
    };
    RecordConflictDialog(const access::Object& object, const Versions& versions, RecordNames& names,
                         QWidget* parent = nullptr);

    /// Which of my values to put over theirs.
    [[nodiscard]] archive::Values kept() const;

private:
    archive::Values mine_;
    std::map<std::string, QButtonGroup*> choices_; ///< id 1: mine, 0: theirs
};

} // namespace xinheng::ui
