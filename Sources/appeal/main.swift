// main.swift: the program; all of it is in AppealCLI.

import AppealCLI

Tool(console: .process()).runProcess().exit()
