//! Photos in one file: an archive (ZIP) whose files are not packed, as photos are already. Only what stands around them is made here,
//! so that no more than one of them is in memory.

use super::crc::crc;

/// The first day that an archive can state: the files have no time of their own.
const DAY: u16 = 0x21;
/// Names are UTF-8.
const UTF8: u16 = 0x800;

/// An archive in the making.
#[derive(Debug, Default)]
pub struct Archive {
    names: Vec<String>,
    directory: Vec<u8>,
    length: u32,
}

impl Archive {
    /// What stands before a file's bytes in the archive. Of two files with one name the second is numbered.
    pub fn before(&mut self, name: &str, bytes: &[u8]) -> Vec<u8> {
        let name = self.unique(name);
        let mut about = Vec::new();
        for number in [20, UTF8, 0, 0, DAY] {
            about.extend(u16::to_le_bytes(number));
        }
        let size = bytes.len() as u32;
        for number in [crc(bytes), size, size] {
            about.extend(u32::to_le_bytes(number));
        }
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        let head = [b"PK\x03\x04", &about[..], name.as_bytes()].concat();
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(about);
        // No remark, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(self.length.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.names.push(name);
        let length = (head.len() as u32).saturating_add(size);
        self.length = self.length.saturating_add(length);
        head
    }

    /// What stands at the end.
    pub fn end(self) -> Vec<u8> {
        let mut end = self.directory;
        let length = end.len() as u32;
        let count = (self.names.len() as u16).to_le_bytes();
        end.extend(b"PK\x05\x06\0\0\0\0");
        end.extend(count);
        end.extend(count);
        end.extend(length.to_le_bytes());
        end.extend(self.length.to_le_bytes());
        end.extend([0, 0]);
        end
    }

    fn unique(&self, name: &str) -> String {
        let is_free = |name: &String| !self.names.contains(name);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let dot = if ending.is_empty() { "" } else { "." };
        let numbered = |number| format!("{stem} ({number}){dot}{ending}");
        let mut all = std::iter::once(name.to_owned()).chain((2..).map(numbered));
        all.find(is_free).unwrap_or_default()
    }
}
