//! The words of the search, in Russian.

use crate::text::catalog::{AspectWords, CardWords, SearchPhrases, SearchUi, StateWords};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: SearchUi = SearchUi {
    heading: "Поиск в каталоге",
    label: "Название, штрихкод или код NTIN",
    hint: "Например: вода питьевая 0,5 л",
    submit: "Найти",
    busy: "Ищем в каталоге…",
    stop: "Остановить",
    start_title: "Сначала проверьте, нет ли товара в каталоге",
    start: [
        "Карточка есть: возьмите её код NTIN, регистрировать товар не нужно.",
        "У товара нет штрихкода: введите его название и сравните с похожими карточками.",
        "Карточки нет: создайте её, можно на основе похожей.",
    ],
    nothing: "В каталоге ничего не найдено.",
    nothing_next: "Проверьте, нет ли опечаток, или уберите часть слов. Если товара в каталоге нет, создайте карточку.",
    create: "Создать карточку",
    retry: "Повторить",
    more: "Показать ещё",
    results: "Найденные карточки",
    without_key: "Ключ API не указан, поэтому код ищется обычным поиском. Товары, которых поиск не показывает, находятся с ключом.",
    to_connect: "Указать ключ",

    filters: "Уточнить",
    clear_all: "Снять все",
    none_fit: "Под выбранное не подходит ни одна из загруженных карточек. Снимите часть фильтров или загрузите ещё.",
    order: "Порядок",
    as_catalog: "Как в каталоге",
    by_likeness: "Похожие на мой товар",
    likeness_hint: "Карточки сравниваются с тем, что Вы ввели. Что подходит, решаете Вы.",
    differs: "Отличия",
    no_difference: "В названии отличий нет. Сверьте с упаковкой.",
    yours: "у Вас",
    theirs: "в карточке",
    unsaid: "не указано",

    class: "Класс",
    gtin: "Штрихкод",
    ntin: "Код NTIN",
    no_ntin: "Каталог не показал код NTIN этой карточки.",
    copy: "Скопировать",
    not_copied: "Браузер не дал скопировать. Выделите код и скопируйте его сами.",
    unnamed: "Карточка без названия",

    aspects: AspectWords {
        brand: "Бренд",
        mass: "Масса",
        volume: "Объём",
        length: "Размер",
        area: "Площадь",
        count: "Количество",
        share: "Доля",
        package: "Упаковка",
        maker: "Производитель",
        country: "Страна",
        words: "Слова в названии",
    },
    card: CardWords {
        back: "К результатам",
        loading: "Читаем карточку…",
        gone: "Каталог не нашёл карточку с этим кодом NTIN. Показано то, что вернул поиск.",
        partial: "Показано то, что вернул поиск. Карточка целиком читается с ключом API.",
        catalogs_words: "Всё ниже сказано каталогом, его словами.",
        name_ru: "Название на русском",
        name_kk: "Название на казахском",
        name_en: "Название на английском",
        short_name: "Краткое название",
        kztin: "Код KZTIN",
        kind: "Вид карточки",
        base: "Базовая",
        gov: "С частью для государственных закупок",
        created: "Создана",
        updated: "Изменена",
        attributes: "Характеристики",
        gov_attributes: "Для государственных закупок",
        no_attributes: "Каталог не показал характеристик этой карточки.",
        yes: "Да",
        no: "Нет",
        photos: "Фотографии",
        no_photos: "Каталог не показал фотографий этой карточки.",
        next: "Что можно сделать",
        use_as_basis: "Взять за основу новой карточки",
        use_hint: "Для похожего товара: другой объём, вкус, цвет. Откроется черновик, ничего не отправится.",
        propose_edit: "Предложить правку",
        edit_hint: "Если в карточке ошибка. Названия, код NTIN и ТН ВЭД правкой не меняются.",
        edit_gov: "Правку по API можно предложить только для базовой карточки.",
        find_list: "Найти NTIN для списка штрихкодов",
    },
    state: StateWords {
        heading: "Государственная база",
        check: "Проверить в государственной базе",
        checking: "Спрашиваем государственную базу…",
        needs_token: "Проверить код в государственной базе можно с её токеном.",
        by_it: "Так говорит государственная база:",
        none: "В государственной базе этого кода нет.",
        social: "Социально значимый продовольственный товар",
        not_social: "Не отмечен как социально значимый",
        marked: "Подлежит обязательной маркировке",
        not_marked: "Не отмечен как подлежащий маркировке",
        deactivated: "Код NTIN больше не действует",
        active: "Код NTIN не отмечен как недействующий",
    },
    phrases: SearchPhrases {
        words_sent: |words| ["слова поиска «", words, "» и больше ничего"].concat(),
        code_sent: |code| ["код ", code, " и больше ничего"].concat(),
        shown: |shown, all| ["Показано ", &number(shown), " из ", &number(all)].concat(),
        fit: |fit, loaded, all| {
            let fits = plural(fit, Locale::Ru, &["Подходит ", "Подходят ", "Подходят "]);
            let loaded = [
                &number(loaded),
                " загруженных (в каталоге ",
                &number(all),
                ")",
            ]
            .concat();
            [fits, &number(fit), " из ", &loaded].concat()
        },
        with_code: |n, code| {
            let cards = plural(n, Locale::Ru, &[" карточка", " карточки", " карточек"]);
            ["С кодом ", code, ": ", &number(n), cards].concat()
        },
        level: |level| ["Класс, уровень ", &level.to_string()].concat(),
        take_back: |value| ["Снять: ", value].concat(),
        more_values: |n| ["Ещё ", &number(n)].concat(),
        fewer: |words| ["Искать короче: «", words, "»"].concat(),
        copied: |code| ["Скопировано: ", code, "."].concat(),
        photos: |n| {
            let photos = plural(
                n,
                Locale::Ru,
                &[" фотография", " фотографии", " фотографий"],
            );
            let rest = ". Здесь они не загружаются: посмотрите их на портале каталога, найдя карточку по коду NTIN.";
            ["В карточке ", &number(n), photos, rest].concat()
        },
        date: |year, month, day| format!("{day:02}.{month:02}.{year}"),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
