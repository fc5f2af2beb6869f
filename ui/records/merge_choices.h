#pragma once

#include "archive/record_desk.h"
#include "ui/models/record_names.h"

#include <QWidget>
#include <array>
#include <map>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace xinheng::ui {

/// Two records field by field: what differs first, with a choice of whose value is taken, then what
/// is the same.
class MergeChoices final : public QWidget {
    Q_OBJECT
public:
    using Cards = std::array<archive::RecordCard, 2>;
    MergeChoices(const access::Object& object, std::shared_ptr<RecordNames> names,
                 QWidget* parent = nullptr);

    /// `kept`: 0 or 1. At first each value is that of the one that stays, or, where that has none,
    /// the other's.
    void showCards(const Cards& cards, std::size_t kept);
    /// Keys of the fields whose value comes from the one that goes.
    [[nodiscard]] std::vector<std::string> taken() const;
    /// Whose value a field gets, to be chosen in tests and for the tour; null: there is no choice.
    [[nodiscard]] QButtonGroup* choice(const std::string& key) const;

signals:
    void keptChosen(int kept); ///< another one is to stay

private:
    void addHeads(QGridLayout& grid);
    void addHeading(QGridLayout& grid, const QString& words);
    void addDiffering(QGridLayout& grid, std::size_t index);
    void addSame(QGridLayout& grid, std::size_t index);
    [[nodiscard]] std::string value(std::size_t side, std::size_t index) const;
    [[nodiscard]] bool mayTake(std::size_t index) const;
    [[nodiscard]] std::size_t sideAtFirst(std::size_t index) const;
    void followMaster(const access::Field& master, int side);

    const access::Object& object_;
    std::shared_ptr<RecordNames> names_;
    Cards cards_;
    std::size_t kept_ = 0;
    int line_ = 0;
    QScrollArea* scroll_;
    QWidget* inside_ = nullptr;
    std::map<std::string, QButtonGroup*> choices_; ///< id: the side
};

} // namespace xinheng::ui
