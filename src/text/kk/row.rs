//! What the rules for a template's rows say, in Kazakh.

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
            title: "Міндетті ұяшық бос",
            message: "Ұяшық бос, ал оны толтыру міндетті.",
            help: "Ұяшықты толтырыңыз: онсыз каталог файлды қабылдамайды.",
        },
        Code::R002 => &Words {
            title: "Мәннің орнында формула",
            message: "Ұяшықта формула тұр, оның мәні «{found}». Каталог оны оқи ала ма, белгісіз: формуланы мәнімен ауыстырыңыз.",
            help: "Формуланы мәнімен ауыстырыңыз. Excel-де ұяшықтарды көшіріп, мән ретінде қойыңыз.",
        },
        Code::R003 => &Words {
            title: "Мәннің орнында Excel қатесі",
            message: "Ұяшықта Excel қатесі тұр: {found}. Мәнін жазыңыз.",
            help: "Мәнін өзіңіз жазыңыз немесе бастапқы файлдағы формуланы түзетіп, ұяшықтарды қайта көшіріңіз.",
        },
        Code::R004 => &Words {
            title: "Көрінбейтін таңбалар",
            message: "Ұяшықта көзге көрінбейтін таңбалар бар. Оларды алып тастаңыз: мәтін өзгермейді.",
            help: "Көрінбейтін таңбаларды алып тастаңыз: бұл қауіпсіз түзету.",
        },
        Code::R005 => &Words {
            title: "Ұяшықта жол ауысуы бар",
            message: "Ұяшықта жол ауысуы бар. Оны бос орынмен ауыстырыңыз, соңында болса алып тастаңыз: мұндай карточкаларды пысықтауға қайтарады.",
            help: "Жол ауысуларын алып тастаңыз: бұл қауіпсіз түзету.",
        },
        Code::R006 => &Words {
            title: "Ұяшықта артық бос орындар",
            message: "Ұяшықта артық бос орындар бар: басында, соңында, қатарынан немесе үзілмейтін. Оларды алып тастаңыз: мәтін өзгермейді.",
            help: "Артық бос орындарды алып тастаңыз: бұл қауіпсіз түзету.",
        },
        Code::R007 => &Words {
            title: "Сан не кодтың орнында күн",
            message: "Excel санды {found} күніне айналдырған. Бұрын {expected} болған шығар: бастапқы деректермен салыстырыңыз.",
            help: "Excel-де бағанға мәтін пішімін беріп, мәнін қайта жазыңыз. Excel 1.5 санын да, 5.26 санын да күнге айналдырады.",
        },
        Code::R008 => &Words {
            title: "Мәтін ұяшығында күн тұр",
            message: "Ұяшықта {found} күні тұр. Каталогқа оның орнына реттік сан баруы мүмкін: мәнін мәтін етіп жазыңыз.",
            help: "Excel-де бағанға мәтін пішімін беріп, мәнін қайта жазыңыз.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => "Ұяшықта есептелген мәні жоқ формула тұр. Мәннің өзін жазыңыз.",
        Code::R007 => "Ұяшықта {found} күні тұр, ал басқа мән керек. Оны қайта жазыңыз.",
        _ => return None,
    })
}

/// The button of a rule's fix, where it is not the usual.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => "«{new}» мәнімен ауыстыру",
        Code::R004 => "Көрінбейтін таңбаларды алып тастау",
        Code::R005 => "Жол ауысуын алып тастау",
        Code::R006 => "Артық бос орындарды алып тастау",
        _ => return None,
    })
}

pub(in crate::text) fn rows(first: &[u32], more: usize) -> String {
    let numbers = enumerate(first, AND, more > 0);
    match (first.len(), more) {
        (_, 0) => format!("{numbers}-жолда"),
        _ => format!("{numbers}-жолда және тағы {more} жолда"),
    }
}
