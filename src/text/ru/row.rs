//! What the rules for a template's rows say, in Russian.

use super::rules::AND;
use crate::rules::RowCode as Code;
use crate::text::{Words, enumerate};

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R001 => &Words {
            title: "Обязательная ячейка пуста",
            message: "Ячейка пуста, а заполнить её нужно обязательно.",
            help: "Заполните ячейку: без неё каталог не примет файл.",
        },
        Code::R002 => &Words {
            title: "Формула вместо значения",
            message: "В ячейке формула, её значение «{found}». Прочтёт ли её каталог, неизвестно: замените формулу значением.",
            help: "Замените формулу значением. В Excel: скопируйте ячейки и вставьте их как значения.",
        },
        Code::R003 => &Words {
            title: "Ошибка Excel вместо значения",
            message: "В ячейке ошибка Excel: {found}. Впишите значение.",
            help: "Впишите значение сами или исправьте формулу в исходном файле и скопируйте ячейки заново.",
        },
        Code::R004 => &Words {
            title: "Невидимые знаки",
            message: "В ячейке есть знаки, которых не видно. Уберите их: текст останется тот же.",
            help: "Уберите невидимые знаки: это безопасное исправление.",
        },
        Code::R005 => &Words {
            title: "Перенос строки в ячейке",
            message: "В ячейке перенос строки. Замените его пробелом, а в конце уберите: с переносами карточки возвращают на доработку.",
            help: "Уберите переносы строк: это безопасное исправление.",
        },
        Code::R006 => &Words {
            title: "Лишние пробелы в ячейке",
            message: "В ячейке лишние пробелы: в начале, в конце, подряд или неразрывные. Уберите их: текст останется тот же.",
            help: "Уберите лишние пробелы: это безопасное исправление.",
        },
        Code::R007 => &Words {
            title: "Дата вместо числа или кода",
            message: "Excel превратил число в дату {found}. Вероятно, было {expected}: сверьте с исходными данными.",
            help: "Задайте столбцу в Excel текстовый формат и впишите значение заново. Дату Excel делает и из 1.5, и из 5.26.",
        },
        Code::R008 => &Words {
            title: "Дата в текстовой ячейке",
            message: "В ячейке дата {found}. Каталог может получить вместо неё порядковое число: впишите значение как текст.",
            help: "Задайте столбцу в Excel текстовый формат и впишите значение заново.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => "В ячейке формула без вычисленного значения. Впишите само значение.",
        Code::R007 => "В ячейке дата {found}, а нужно другое значение. Впишите его заново.",
        _ => return None,
    })
}

/// The button of a rule's fix, where it is not the usual.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => "Заменить значением «{new}»",
        Code::R004 => "Убрать невидимые знаки",
        Code::R005 => "Убрать перенос строки",
        Code::R006 => "Убрать лишние пробелы",
        _ => return None,
    })
}

pub(in crate::text) fn rows(first: &[u32], more: usize) -> String {
    let numbers = enumerate(first, AND, more > 0);
    match (first.len(), more) {
        (1, 0) => format!("в строке {numbers}"),
        (_, 0) => format!("в строках {numbers}"),
        _ => format!("в строках {numbers} и ещё в {more}"),
    }
}
