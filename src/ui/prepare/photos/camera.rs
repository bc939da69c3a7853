//! Barcodes read live. The camera runs between two presses, and never where nobody sees the page.

use super::picture;
use super::reader::Reader;
use super::tray::Tray;
use crate::text::prepare::PhotosUi;
use crate::ui::dom;
use crate::ui::el::{El, button, el, listen};
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Object, Reflect};
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

/// Between two looks, in milliseconds: a cheap telephone has other things to do.
const PAUSE: u32 = 100;
/// The long side of what is looked at, in pixels.
const SIDE: u32 = 960;

/// What the camera does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Off,
    /// The browser asks the person.
    Asking,
    On,
    Refused(Why),
}

/// Why it does not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    NotAllowed,
    /// Another program has it.
    Busy,
    None,
    /// It runs, and nothing reads what it shows.
    NoReader,
}

/// A handle that is cheap to copy.
#[derive(Clone, Copy)]
struct Camera {
    tray: Tray,
    reader: Reader,
    state: RwSignal<State>,
    stream: StoredValue<Option<MediaStream>, LocalStorage>,
    /// Whoever presses twice waits for one answer.
    turn: StoredValue<u32>,
}

/// The button, and what the camera sees.
pub(super) fn camera(words: &'static PhotosUi, tray: Tray, reader: Reader) -> [El; 2] {
    let camera = Camera {
        tray,
        reader,
        state: RwSignal::new(State::Off),
        stream: StoredValue::new_local(None),
        turn: StoredValue::new(0),
    };
    on_cleanup(move || camera.stop(State::Off));
    listen(
        &document(),
        "visibilitychange",
        Box::new(move |_| {
            if document().hidden() && camera.state.get_untracked() == State::On {
                camera.stop(State::Off);
            }
        }),
    );
    let is_on = move || matches!(camera.state.get(), State::Asking | State::On);
    let press = button("btn")
        .text_of(move || [words.scan, words.scan_stop][usize::from(is_on())].to_owned())
        .on("click", move |_| camera.press());
    let said = el("div", "").attr("role", "status").part(move || {
        let text = match camera.state.get() {
            State::Off => return None,
            State::Asking => words.camera_asking,
            State::On => words.scan_aim,
            State::Refused(Why::NotAllowed) => words.camera_refused,
            State::Refused(Why::Busy) => words.camera_busy,
            State::Refused(Why::None) => words.camera_none,
            State::Refused(Why::NoReader) => words.no_reader,
        };
        Some(el("p", "").text(text))
    });
    let video = el("video", "np-camera")
        .attr("playsinline", "")
        .attr("aria-label", words.camera_sees)
        .class_of("is-hidden", move || camera.state.get() != State::On);
    let node: HtmlVideoElement = video.node().clone().unchecked_into();
    node.set_muted(true);
    let shown = StoredValue::new_local(node);
    follow_stream(camera, shown);
    [press, el("div", "np-camera-part").with(&[said, video])]
}

/// Shows the stream while there is one, and looks at what it shows.
fn follow_stream(camera: Camera, shown: StoredValue<HtmlVideoElement, LocalStorage>) {
    crate::ui::el::follow(move || {
        let is_on = camera.state.get() == State::On;
        let video = shown.get_value();
        let stream = camera.stream.get_value().filter(|_| is_on);
        video.set_src_object(stream.as_ref());
        if is_on {
            dom::start(async move {
                if let Ok(playing) = video.play() {
                    let _ = JsFuture::from(playing).await;
                }
                look(camera, &video).await;
            });
        }
    });
}

/// Reads what the camera shows until it is stopped. A code counts when it was read twice running: a single look errs.
async fn look(camera: Camera, video: &HtmlVideoElement) -> Option<()> {
    let turn = camera.turn.try_get_value()?;
    let mut before: Vec<String> = Vec::new();
    loop {
        TimeoutFuture::new(PAUSE).await;
        let is_on = camera.state.try_get_untracked()? == State::On;
        if !is_on || camera.turn.try_get_value()? != turn {
            return None;
        }
        let Some(canvas) = picture::of_video(video, SIDE) else {
            continue;
        };
        let found = camera.reader.read(&canvas, false).await;
        picture::free(&canvas);
        if camera.turn.try_get_value()? != turn {
            return None;
        }
        let Some(found) = found else {
            camera.stop(State::Refused(Why::NoReader));
            return None;
        };
        camera
            .tray
            .found(found.iter().filter(|code| before.contains(code)));
        before = found;
    }
}

impl Camera {
    fn press(self) {
        match self.state.get_untracked() {
            State::Asking | State::On => self.stop(State::Off),
            State::Off | State::Refused(_) => {
                self.state.set(State::Asking);
                let turn = self.turn.get_value();
                dom::start(async move {
                    let stream = open().await;
                    // Somebody has pressed again, or is elsewhere.
                    if self.turn.try_get_value() != Some(turn) {
                        end(stream.ok().as_ref());
                        return;
                    }
                    match stream {
                        Ok(stream) => {
                            self.stream.set_value(Some(stream));
                            self.state.set(State::On);
                        }
                        Err(why) => self.state.set(State::Refused(why)),
                    }
                });
            }
        }
    }

    fn stop(self, state: State) {
        let _ = self.turn.try_update_value(|turn| *turn += 1);
        let stream = self.stream.try_update_value(Option::take).flatten();
        end(stream.as_ref());
        let _ = self.state.try_set(state);
    }
}

/// The camera's light goes out.
fn end(stream: Option<&MediaStream>) {
    let tracks = stream.map(MediaStream::get_tracks).unwrap_or_default();
    for track in tracks.iter() {
        track.unchecked_into::<MediaStreamTrack>().stop();
    }
}

/// Asks for the camera at the back, where there are two.
async fn open() -> Result<MediaStream, Why> {
    // An address without https has none, whatever the types say.
    let navigator = window().navigator();
    let devices = Reflect::get(&navigator, &"mediaDevices".into());
    if !devices.is_ok_and(|devices| devices.is_object()) {
        return Err(Why::None);
    }
    let wanted = Object::new();
    let sizes = [
        ("facingMode", "environment".into()),
        ("width", 1280.into()),
        ("height", 720.into()),
    ];
    for (key, value) in sizes {
        let ideal = Object::new();
        let _ = Reflect::set(&ideal, &"ideal".into(), &value);
        let _ = Reflect::set(&wanted, &key.into(), &ideal);
    }
    let asked = MediaStreamConstraints::new();
    asked.set_video(&wanted);
    let devices = navigator.media_devices().map_err(|_| Why::None)?;
    let asked = devices.get_user_media_with_constraints(&asked);
    let stream = JsFuture::from(asked.map_err(|_| Why::None)?).await;
    stream.map(JsCast::unchecked_into).map_err(|error| {
        match dom::string(&error, "name").as_deref() {
            Some("NotAllowedError" | "SecurityError") => Why::NotAllowed,
            Some("NotReadableError" | "AbortError") => Why::Busy,
            _ => Why::None,
        }
    })
}
