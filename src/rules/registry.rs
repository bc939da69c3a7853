//! What makes a family of rules of its list: a type with a name for each, their codes, and the rules themselves.

macro_rules! registry {
    ($(#[$doc:meta])* $family:ident $rules:ident: $rule:ty, $said:path; $($variant:ident $id:literal $module:ident)+) => {
        $(mod $module;)+

        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $family {
            $(#[doc = concat!("`", stringify!($module), "`")] $variant,)+
        }

        impl $family {
            /// All of them, in the order of the registry.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The one with this code.
            pub fn of(code: Code) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == code.id())
            }

            /// The code as it is shown.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The rule's examples.
            pub const fn cases(self) -> Cases {
                match self { $(Self::$variant => $module::CASES,)+ }
            }
        }

        impl Code {
            $(
                #[doc = concat!("`", stringify!($module), "`")]
                pub const $variant: Self = Self { id: $id, said: |locale| $said($family::$variant, locale) };
            )+
        }

        /// Every rule of the family, in the order in which their findings are shown.
        pub static $rules: &[&$rule] = &[$(&$module::RULE,)+];
    };
}
