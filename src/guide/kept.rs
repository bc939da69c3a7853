//! What is kept on a device of the answers and of what is done.

use super::{Form, Step, Who};

/// What is kept of an answer and of what is done: a line of text.
pub fn written(who: Who, done: &[Step]) -> String {
    let trades: String = who
        .trades
        .iter()
        .map(|does| if *does { '1' } else { '0' })
        .collect();
    let form = Form::ALL.iter().position(|form| *form == who.form);
    let mut line = format!(
        "{trades} {} {}",
        u8::from(who.resident),
        form.unwrap_or_default()
    );
    for step in done {
        line.push(' ');
        line.push_str(step.id());
    }
    line
}

/// What was written; `None` where it is none of ours. Steps that are not known any more are left out.
pub fn read(line: &str) -> Option<(Who, Vec<Step>)> {
    let mut words = line.split(' ');
    let (trades, resident, form) = (words.next()?, words.next()?, words.next()?);
    let flags: Vec<bool> = trades.chars().map(|flag| flag == '1').collect();
    let who = Who {
        trades: flags.try_into().ok()?,
        resident: resident == "1",
        form: *Form::ALL.get(form.parse::<usize>().ok()?)?,
    };
    let known = |word: &str| Step::ALL.into_iter().find(|step| step.id() == word);
    Some((who, words.filter_map(known).collect()))
}
