import type { CompletionTexts } from '../completion-texts.js';

export const completion: CompletionTexts = {
  summary: '输出 Tab 键补全脚本：补全命令、选项和可选的值',
  description:
    '输出 Tab 键补全脚本。把与所用 shell 对应的一行（见下）加进它的配置文件，重新打开终端后，按 Tab 键即可补全命令、选项和可选的值。说明文字的语言由 --lang 或 LANG 决定。',
  shell: '使用的 shell',
  examples: [
    { command: 'source <(inbound completion bash)', does: 'bash：加进 ~/.bashrc' },
    { command: 'source <(inbound completion zsh)', does: 'zsh：加进 ~/.zshrc，放在 compinit 之后' },
    { command: 'inbound completion fish | source', does: 'fish：加进 ~/.config/fish/config.fish' },
    {
      command: 'inbound completion powershell | Out-String | Invoke-Expression',
      does: 'PowerShell：加进 $PROFILE 所指的文件（用 notepad $PROFILE 打开）',
    },
  ],
};
