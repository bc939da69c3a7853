//! The sandbox as a program: `nct-sandbox --port 0 [--seed N] [--cards N] [--demo] [--search-base 0|1] [--search-needs-key]`.
//! Prints one line with its address when it is ready. What `--demo` does: `requests/demo.rs`.
use nct_sandbox::{Options, Sandbox, serve};
use std::env;
use std::process::ExitCode;
use tokio::net::TcpListener;

fn options() -> Result<(Options, u16), String> {
    let mut options = Options::default();
    let mut port = 0;
    let mut args = env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value"));
        let wrong = |_| format!("{arg} needs a number");
        match arg.as_str() {
            "--port" => port = value()?.parse().map_err(wrong)?,
            "--seed" => options.seed = value()?.parse().map_err(wrong)?,
            "--cards" => options.cards = value()?.parse().map_err(wrong)?,
            "--search-base" => options.search_base = value()?.parse().map_err(wrong)?,
            "--demo" => options.demo = true,
            "--search-needs-key" => options.search_needs_key = true,
            other => return Err(format!("unknown option {other}")),
        }
    }
    Ok((options, port))
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("nct-sandbox: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let (options, port) = options()?;
    let listener = TcpListener::bind(("127.0.0.1", port))
        .await
        .map_err(|why| why.to_string())?;
    let address = listener.local_addr().map_err(|why| why.to_string())?;
    let sandbox = Sandbox::new(options);
    println!("nct-sandbox http://{address}");
    tokio::select! {
        served = serve(listener, sandbox) => served.map_err(|why| why.to_string()),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}
