<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&lt;h3&gt;Perceptarium {version}&lt;/h3&gt;&lt;p&gt;Wire perceptrons, train them and see every number.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence. Made with Qt for Python (LGPL), NumPy and pyqtgraph (BSD and MIT), icons of Material Design (Apache 2.0). The handwritten digits and the flowers come from the UCI repository as shipped with scikit-learn.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Perceptarium {version}&lt;/h3&gt;&lt;p&gt;Соединяйте перцептроны, обучайте их и следите за каждым числом.&lt;/p&gt;&lt;p&gt;Свободная программа под лицензией MIT. Использует Qt for Python (LGPL), NumPy и pyqtgraph (BSD и MIT), значки Material Design (Apache 2.0). Рукописные цифры и ирисы взяты из собрания UCI в том виде, в каком их поставляет scikit-learn.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ActivationPanel</name>
    <message>
        <source>Select a perceptron on the canvas: its activation is drawn here, with the point where it is for the inputs shown.</source>
        <translation>Выделите перцептрон на схеме: здесь появится его функция активации с точкой для показанных входов.</translation>
    </message>
    <message>
        <source>{name} and {n} more</source>
        <translation>{name} и ещё {n}</translation>
    </message>
    <message>
        <source>0 everywhere: gradients cannot train it</source>
        <translation>всюду 0: по градиенту не обучить</translation>
    </message>
    <message>
        <source>Softmax looks at all perceptrons of the block together: their outputs are shares that add up to 1, and the largest sum gets the largest share.</source>
        <translation>Softmax учитывает все перцептроны блока сразу: их выходы — доли, дающие вместе 1, и наибольшей сумме достаётся наибольшая доля.</translation>
    </message>
    <message>
        <source>The activation of all selected perceptrons: from sum to output</source>
        <translation>Функция активации всех выделенных перцептронов: от суммы к выходу</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Активация</translation>
    </message>
    <message>
        <source>Which perceptron of the block</source>
        <translation>Какой перцептрон блока</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Перцептрон</translation>
    </message>
    <message>
        <source>Outputs in</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Slope there</source>
        <translation>Наклон в точке</translation>
    </message>
    <message>
        <source>{letter}: the sum with the bias</source>
        <translation>{letter}: сумма со смещением</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>наклон</translation>
    </message>
    <message>
        <source>Curve of the activation</source>
        <translation>Кривая активации</translation>
    </message>
    <message>
        <source>Shares of the block&apos;s outputs</source>
        <translation>Доли выходов блока</translation>
    </message>
</context>
<context>
    <name>AddMenu</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Search for a block to add</source>
        <translation>Поиск блока для добавления</translation>
    </message>
    <message>
        <source>Blocks to add</source>
        <translation>Блоки для добавления</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Type a number, or press Show.</source>
        <translation>Введите число или нажмите «Показать».</translation>
    </message>
    <message>
        <source>my value</source>
        <translation>моё значение</translation>
    </message>
    <message>
        <source>0.62, 0,62, 1/2 or −2e-1; at least two digits that count. Enter</source>
        <translation>0.62, 0,62, 1/2 или −2e-1; хотя бы две значащие цифры. Enter</translation>
    </message>
    <message>
        <source>My value</source>
        <translation>Моё значение</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Commit to this number (Enter)</source>
        <translation>Дать это число как ответ (Enter)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the result without an answer; this is not counted</source>
        <translation>Показать результат без ответа; это не считается</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Update {n}</source>
        <translation>Обновление {n}</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновл.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>My value</source>
        <translation>Моё значение</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верное</translation>
    </message>
    <message>
        <source>Likely slip</source>
        <translation>Вероятная ошибка</translation>
    </message>
    <message>
        <source>– shown</source>
        <translation>– показано</translation>
    </message>
</context>
<context>
    <name>AnswersTab</name>
    <message>
        <source>{concept}: {n} of {total}</source>
        <translation>{concept}: {n} из {total}</translation>
    </message>
    <message>
        <source>Right so far. {counts}</source>
        <translation>Верно до сих пор. {counts}</translation>
    </message>
    <message>
        <source>Nothing was predicted yet. With “Ask me first” in the panel Step by step, results are hidden until you have said what they are.</source>
        <translation>Пока ничего не предсказано. Если включить «Сначала спроси» на панели «По шагам», результаты скрыты, пока вы их не назовёте.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
</context>
<context>
    <name>AskButton</name>
    <message>
        <source>{concept}: {n} of {total} right</source>
        <translation>{concept}: верно {n} из {total}</translation>
    </message>
    <message>
        <source>Ask me first</source>
        <translation>Сначала спроси</translation>
    </message>
    <message>
        <source>Hide each result until you have said what it is, or had it shown. The menu says what is asked, and how it went (Alt+7)</source>
        <translation>Скрывать каждый результат, пока вы не назовёте его или не попросите показать. В меню — о чём спрашивать и сколько было верно (Alt+7)</translation>
    </message>
    <message>
        <source>Ask less of what I know</source>
        <translation>Реже о том, что знаю</translation>
    </message>
    <message>
        <source>After right answers in a row, events are shown without a question</source>
        <translation>После верных ответов подряд события показываются без вопроса</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Считать заново</translation>
    </message>
    <message>
        <source>All my values…</source>
        <translation>Все мои значения…</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Reusable block</source>
        <translation>Составной блок</translation>
    </message>
    <message>
        <source>for example XOR</source>
        <translation>например, XOR</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>Имя составного блока</translation>
    </message>
    <message>
        <source>Names of the inputs</source>
        <translation>Имена входов</translation>
    </message>
    <message>
        <source>Names of the outputs</source>
        <translation>Имена выходов</translation>
    </message>
    <message numerus="yes">
        <source>The block is used %n time(s); all of them change.</source>
        <translation>
            <numerusform>Составной блок использован %n раз; изменятся все.</numerusform>
            <numerusform>Составной блок использован %n раза; изменятся все.</numerusform>
            <numerusform>Составной блок использован %n раз; изменятся все.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is selected becomes one block, which can be copied and used again. What is changed inside one use changes in all of them.</source>
        <translation>Выделенное станет одним составным блоком: его можно копировать и использовать снова. Что изменено внутри одного экземпляра, меняется во всех.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>Inputs:</source>
        <translation>Входы:</translation>
    </message>
    <message>
        <source>Outputs:</source>
        <translation>Выходы:</translation>
    </message>
    <message>
        <source>Double click or F2 renames; the order is that on the block</source>
        <translation>Двойной щелчок или F2 — переименовать; порядок такой же, как на блоке</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Give the block a name.</source>
        <translation>Дайте блоку имя.</translation>
    </message>
    <message>
        <source>Give every input and output a name.</source>
        <translation>Дайте имя каждому входу и выходу.</translation>
    </message>
    <message>
        <source>Two inputs or two outputs have the same name.</source>
        <translation>У двух входов или двух выходов одно и то же имя.</translation>
    </message>
</context>
<context>
    <name>BookmarkList</name>
    <message>
        <source>Book&amp;marks</source>
        <translation>&amp;Закладки</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Events to come back to; they are flags on the bar of updates.</source>
        <translation>События, к которым можно вернуться; на полосе обновлений это флажки.</translation>
    </message>
    <message>
        <source>Bookmark the event that is shown, or remove it (Ctrl+F2)</source>
        <translation>Поставить закладку на показанное событие или убрать её (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Go to the bookmark (Enter)</source>
        <translation>Перейти к закладке (Enter)</translation>
    </message>
    <message>
        <source>Rename the bookmark (F2)</source>
        <translation>Переименовать закладку (F2)</translation>
    </message>
    <message>
        <source>Remove the bookmark (Delete)</source>
        <translation>Убрать закладку (Delete)</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>updates {start} to {tip}</source>
        <translation>обновления от {start} до {tip}</translation>
    </message>
    <message>
        <source>{name}: {span}, you are here</source>
        <translation>{name}: {span}, вы здесь</translation>
    </message>
    <message>
        <source>&amp;Branches</source>
        <translation>&amp;Ветви</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Ветви</translation>
    </message>
    <message>
        <source>Ways that learning has gone. Go back, change the learning rate or a weight, and go on: another branch begins there.</source>
        <translation>Пути, которыми шло обучение. Вернитесь назад, измените скорость обучения или вес и продолжите: там начнётся другая ветвь.</translation>
    </message>
    <message>
        <source>Go to where the branch begins</source>
        <translation>Перейти туда, где ветвь начинается</translation>
    </message>
    <message>
        <source>Go to the end of the branch (Enter)</source>
        <translation>Перейти в конец ветви (Enter)</translation>
    </message>
    <message>
        <source>Rename the branch (F2)</source>
        <translation>Переименовать ветвь (F2)</translation>
    </message>
    <message>
        <source>Forget the branch, if you are not on it (Delete)</source>
        <translation>Забыть ветвь, если вы не на ней (Delete)</translation>
    </message>
</context>
<context>
    <name>BreakpointList</name>
    <message>
        <source>Met: the last run stopped here</source>
        <translation>Выполнено: последний запуск остановился здесь</translation>
    </message>
    <message>
        <source>Brea&amp;kpoints</source>
        <translation>&amp;Точки останова</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Точки останова</translation>
    </message>
    <message>
        <source>A run, and going on by itself, stops after the update that meets one of these. Space switches a line on or off.</source>
        <translation>Обучение и пошаговый режим останавливаются после обновления, на котором выполнено одно из этих условий. Пробел включает и выключает строку.</translation>
    </message>
    <message>
        <source>Stop at this too (Enter)</source>
        <translation>Останавливаться и здесь (Enter)</translation>
    </message>
    <message>
        <source>Remove the breakpoint (Delete)</source>
        <translation>Убрать точку останова (Delete)</translation>
    </message>
</context>
<context>
    <name>BugLab</name>
    <message>
        <source>Choose from the list what you think it is.</source>
        <translation>Выберите в списке, что это, по-вашему.</translation>
    </message>
    <message>
        <source>Yes: {number}. {sign} {cure}</source>
        <translation>Да, это {number}. {sign} {cure}</translation>
    </message>
    <message>
        <source>Here the two give the same numbers. It is {number}: {name}. {sign} {cure}</source>
        <translation>Здесь обе ошибки дают одни и те же числа. Это {number}: {name}. {sign} {cure}</translation>
    </message>
    <message>
        <source>No. That would look otherwise: {sign}</source>
        <translation>Нет. Это выглядело бы иначе: {sign}</translation>
    </message>
    <message>
        <source>It is {number}: {name}. {sign} {cure}</source>
        <translation>Это {number}: {name}. {sign} {cure}</translation>
    </message>
    <message>
        <source>What is wrong in this pass?</source>
        <translation>Что в этом проходе неверно?</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Ваша догадка</translation>
    </message>
    <message>
        <source>Look which rows differ: only biases, only the layers in front, all by the same factor? If all agree, look at the change of the loss.</source>
        <translation>Посмотрите, какие строки расходятся: только смещения, только первые слои, все в одно и то же число раз? Если сходятся все, посмотрите на изменение потерь.</translation>
    </message>
    <message>
        <source>Is it this?</source>
        <translation>Это она?</translation>
    </message>
    <message>
        <source>Say whether the guess is right</source>
        <translation>Сказать, верна ли догадка</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Tell which fault it is and how it is found</source>
        <translation>Сказать, что это за ошибка и как её найти</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Другую</translation>
    </message>
    <message>
        <source>Draw another fault at random</source>
        <translation>Взять наугад другую ошибку</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Release on a glowing block to connect; on an empty place to add a block there; Esc to give up</source>
        <translation>Отпустите на подсвеченном блоке — соединить, на пустом месте — добавить там блок; Esc — отказаться</translation>
    </message>
    <message>
        <source>Release to wire {0} → {1}</source>
        <translation>Отпустите, чтобы провести связь {0} → {1}</translation>
    </message>
    <message>
        <source>Click to wire {0} → {1}</source>
        <translation>Щёлкните, чтобы провести связь {0} → {1}</translation>
    </message>
    <message>
        <source>Click the port to connect to; Ctrl+click several; Tab adds a block</source>
        <translation>Щёлкните порт, с которым соединить; Ctrl+щелчок — с несколькими; Tab — добавить блок</translation>
    </message>
    <message>
        <source>Click one block after another to wire {0}; Esc ends</source>
        <translation>Щёлкайте по блокам, чтобы соединить их с {0}; Esc завершает</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Number of units…</source>
        <translation>Размер блока…</translation>
    </message>
    <message>
        <source>Names of the units…</source>
        <translation>Имена узлов…</translation>
    </message>
    <message>
        <source>One name for each, with commas between</source>
        <translation>По имени на каждый, через запятую</translation>
    </message>
    <message>
        <source>Wire from here</source>
        <translation>Провести связь отсюда</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Развернуть</translation>
    </message>
    <message>
        <source>Wire to</source>
        <translation>Соединить с</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Активация</translation>
    </message>
    <message>
        <source>Edit bias</source>
        <translation>Изменить смещение</translation>
    </message>
    <message>
        <source>Use bias</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>Open the matrix</source>
        <translation>Открыть матрицу</translation>
    </message>
    <message>
        <source>See, edit, cut and restore the single connections</source>
        <translation>Смотреть, править, разрывать и восстанавливать отдельные связи</translation>
    </message>
    <message>
        <source>Edit weight</source>
        <translation>Изменить вес</translation>
    </message>
    <message>
        <source>Cut connection</source>
        <translation>Разорвать связь</translation>
    </message>
    <message>
        <source>Restore connection</source>
        <translation>Восстановить связь</translation>
    </message>
    <message>
        <source>A cut connection has no weight at all and is not trained; that is not the same as a weight of 0.</source>
        <translation>У разорванной связи нет веса, и она не обучается; это не то же, что вес 0.</translation>
    </message>
    <message>
        <source>Insert block…</source>
        <translation>Вставить блок…</translation>
    </message>
    <message>
        <source>Add a block in the middle of this wire</source>
        <translation>Добавить блок в середину этой связи</translation>
    </message>
    <message>
        <source>Delete wire</source>
        <translation>Удалить связь</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Изменить заметку</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Add block…</source>
        <translation>Добавить блок…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Вся схема</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Масштаб 100 %</translation>
    </message>
    <message>
        <source>Note · drag to move · double click to edit</source>
        <translation>Заметка · потянуть — сдвинуть · двойной щелчок — изменить</translation>
    </message>
    <message>
        <source>Drag to make the note wider or narrower</source>
        <translation>Потяните, чтобы сделать заметку шире или уже</translation>
    </message>
    <message>
        <source>Drag to resize the frame · Shift leaves the grid</source>
        <translation>Потяните, чтобы изменить размер рамки · Shift отключает сетку</translation>
    </message>
    <message>
        <source>Bend · drag to move · click, then arrows move it, Delete removes it</source>
        <translation>Излом · потяните, чтобы сдвинуть · после щелчка стрелки двигают его, Delete убирает</translation>
    </message>
    <message>
        <source>Drag to bend the wire</source>
        <translation>Потяните, чтобы изогнуть связь</translation>
    </message>
    <message>
        <source>Drag to select · right drag or Space to move the view · wheel to zoom · double click to add a block</source>
        <translation>Потянуть — выделить · правой кнопкой или с пробелом — сдвинуть вид · колесо — масштаб · двойной щелчок — добавить блок</translation>
    </message>
    <message>
        <source>Plot of {0}: {1} · drag to move · right click to remove it</source>
        <translation>График {0}: {1} · тяните, чтобы переместить · правая кнопка убирает</translation>
    </message>
    <message>
        <source>{0} → {1}: cut · double click to give it a weight</source>
        <translation>{0} → {1}: связь разорвана · двойной щелчок — задать вес</translation>
    </message>
    <message>
        <source>Output of {0} · drag to a block to wire it · Ctrl+drag moves a wire</source>
        <translation>Выход {0} · потянуть к блоку — соединить · с Ctrl — перенести связь</translation>
    </message>
    <message>
        <source>Input of {0} · drag to a block to wire it · Ctrl+drag moves a wire</source>
        <translation>Вход {0} · потянуть к блоку — соединить · с Ctrl — перенести связь</translation>
    </message>
    <message>
        <source>Click to show the units one by one</source>
        <translation>Щелчок — показать узлы по одному</translation>
    </message>
    <message>
        <source>Click to show the layer as one block</source>
        <translation>Щелчок — показать слой одним блоком</translation>
    </message>
    <message>
        <source>{0}: an input of the block, hands on what comes · drag to move</source>
        <translation>{0}: вход составного блока, передаёт то, что приходит · тяните, чтобы переместить</translation>
    </message>
    <message>
        <source>{0}: {1} inputs · drag to move</source>
        <translation>{0}: входов {1} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Input {0} = {1} · click switches 0 and 1 · double click to type · drag to move</source>
        <translation>Вход {0} = {1} · щелчок меняет 0 и 1 · двойной щелчок — ввести число · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Activation of {0}: {1} · double click to choose another · drag to move</source>
        <translation>Активация {0}: {1} · двойной щелчок — выбрать другую · перетащить — подвинуть</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} · drag to move</source>
        <translation>{0}: {1} × {2} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>{0} ({1}), threshold {2} · drag to move</source>
        <translation>{0} ({1}), порог {2} · тяните, чтобы переместить</translation>
    </message>
    <message>
        <source>{0} ({1}): sum {2}, output {3}, threshold {4} · drag to move</source>
        <translation>{0} ({1}): сумма {2}, выход {3}, порог {4} · тяните, чтобы переместить</translation>
    </message>
    <message>
        <source>Threshold of {0}: θ = −b = {1} · drag to change it · double click to edit</source>
        <translation>Порог {0}: θ = −b = {1} · потяните, чтобы изменить · двойной щелчок — ввести</translation>
    </message>
    <message>
        <source>Bias of {0}: {1} · drag to change it · double click to edit</source>
        <translation>Смещение {0}: {1} · потяните, чтобы изменить · двойной щелчок — ввести</translation>
    </message>
    <message>
        <source>{0} ({1}), bias {2} · drag to move</source>
        <translation>{0} ({1}), смещение {2} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Frame “{0}” ({1}) · drag moves it with what is inside, Ctrl+drag without · double click edits the title</source>
        <translation>Рамка «{0}» ({1}) · перетаскивание двигает её с содержимым, с Ctrl — без него · двойной щелчок правит заголовок</translation>
    </message>
    <message>
        <source>{0} → {1}: a wire into a block has no weight · Delete removes</source>
        <translation>{0} → {1}: у связи, входящей в составной блок, нет веса · Delete удаляет</translation>
    </message>
    <message>
        <source>{0} → {1}: {2} × {3} weights · double click to open · Delete removes</source>
        <translation>{0} → {1}: веса {2} × {3} · двойной щелчок — открыть · Delete удаляет</translation>
    </message>
    <message>
        <source>Weight {0} → {1}: {2} · click to select · drag the number to change it · double click to edit</source>
        <translation>Вес {0} → {1}: {2} · щелчок выделяет · потяните число, чтобы изменить · двойной щелчок — ввести</translation>
    </message>
    <message>
        <source>{0} ({1}): sum {2}, output {3}, bias {4} · drag to move</source>
        <translation>{0} ({1}): сумма {2}, выход {3}, смещение {4} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Select two blocks or more to align</source>
        <translation>Чтобы выровнять, выделите не меньше двух блоков</translation>
    </message>
    <message>
        <source>Select three blocks or more to distribute</source>
        <translation>Чтобы распределить, выделите не меньше трёх блоков</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Расположить</translation>
    </message>
    <message>
        <source>There is no block further on</source>
        <translation>Дальше блоков нет</translation>
    </message>
    <message>
        <source>No wire leads to {0}</source>
        <translation>К {0} не ведёт ни одна связь</translation>
    </message>
    <message>
        <source>The block {0} has no output to wire from</source>
        <translation>У составного блока {0} нет выхода, от которого вести связь</translation>
    </message>
    <message>
        <source>No block takes a wire from {0}: add one first</source>
        <translation>Ни один блок не может принять связь от {0}: сначала добавьте блок</translation>
    </message>
    <message>
        <source>Choose a block first, with Tab</source>
        <translation>Сначала выберите блок клавишей Tab</translation>
    </message>
    <message>
        <source>The canvas is empty: Insert adds a block</source>
        <translation>Холст пуст: клавиша Insert добавляет блок</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Отменено: {0}</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Ничего не выделено</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>Выделено: {0}</translation>
    </message>
    <message>
        <source>Input {0} of the block selected</source>
        <translation>Выделен вход {0} составного блока</translation>
    </message>
    <message>
        <source>Block {0} selected, open, inputs {1}, outputs {2}</source>
        <translation>Выделен составной блок {0}, открыт, входы {1}, выходы {2}</translation>
    </message>
    <message>
        <source>Block {0} selected, closed, inputs {1}, outputs {2}</source>
        <translation>Выделен составной блок {0}, закрыт, входы {1}, выходы {2}</translation>
    </message>
    <message>
        <source>Note selected: {0}</source>
        <translation>Выделена заметка: {0}</translation>
    </message>
    <message>
        <source>Frame “{0}” selected ({1}), with {2} inside</source>
        <translation>Выделена рамка «{0}» ({1}), внутри: {2}</translation>
    </message>
    <message>
        <source>Wire {0} → {1} selected, it has no weight</source>
        <translation>Выделена связь {0} → {1}, у неё нет веса</translation>
    </message>
    <message>
        <source>Wire {0} → {1} selected, weight {2}</source>
        <translation>Выделена связь {0} → {1}, вес {2}</translation>
    </message>
    <message>
        <source>Wire {0} → {1} selected, {2} × {3} weights</source>
        <translation>Выделена связь {0} → {1}, веса {2} × {3}</translation>
    </message>
    <message>
        <source>{0} selected, {1} inputs</source>
        <translation>Выделено: {0}, входов: {1}</translation>
    </message>
    <message>
        <source>{0} selected, input, value {1}</source>
        <translation>Выделено: {0}, вход, значение {1}</translation>
    </message>
    <message>
        <source>{0} selected, {1} × {2}</source>
        <translation>Выделено: {0}, {1} × {2}</translation>
    </message>
    <message>
        <source>{0} selected, {1}, no bias</source>
        <translation>Выделено: {0}, {1}, без смещения</translation>
    </message>
    <message>
        <source>{0} selected, {1}, bias {2}</source>
        <translation>Выделено: {0}, {1}, смещение {2}</translation>
    </message>
    <message>
        <source>Bend {0}: arrows move it, Delete removes it</source>
        <translation>Излом {0}: стрелки двигают его, Delete убирает</translation>
    </message>
    <message>
        <source>Remove bend</source>
        <translation>Убрать излом</translation>
    </message>
    <message>
        <source>Add bend here</source>
        <translation>Добавить излом здесь</translation>
    </message>
    <message>
        <source>Lead the wire through this point</source>
        <translation>Провести связь через эту точку</translation>
    </message>
    <message>
        <source>Remove all bends</source>
        <translation>Убрать все изломы</translation>
    </message>
    <message>
        <source>Select a wire first</source>
        <translation>Сначала выделите связь</translation>
    </message>
    <message>
        <source>The selected wire has no bends</source>
        <translation>У выделенной связи нет изломов</translation>
    </message>
    <message>
        <source>Select what the frame is to go around</source>
        <translation>Выделите то, вокруг чего будет рамка</translation>
    </message>
    <message>
        <source>Select a frame first</source>
        <translation>Сначала выделите рамку</translation>
    </message>
    <message>
        <source>There is nothing in this frame</source>
        <translation>В этой рамке ничего нет</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Больше (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Меньше (−)</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Править заголовок</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Fit to contents</source>
        <translation>Подогнать под содержимое</translation>
    </message>
    <message>
        <source>Select contents</source>
        <translation>Выделить содержимое</translation>
    </message>
    <message>
        <source>Click to close the block</source>
        <translation>Щёлкните, чтобы закрыть составной блок</translation>
    </message>
    <message>
        <source>Click to see what is inside the block</source>
        <translation>Щёлкните, чтобы увидеть, что внутри</translation>
    </message>
    <message>
        <source>Block {0} · drag to move · double click or Enter closes it</source>
        <translation>Составной блок {0} · тяните, чтобы переместить · двойной щелчок или Enter закроет</translation>
    </message>
    <message>
        <source>Block {0} · drag to move · double click or Enter opens it</source>
        <translation>Составной блок {0} · тяните, чтобы переместить · двойной щелчок или Enter откроет</translation>
    </message>
    <message>
        <source>Select a reusable block first</source>
        <translation>Сначала выделите составной блок</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Блок</translation>
    </message>
    <message>
        <source>{0} is kept in the palette, under “My blocks”</source>
        <translation>{0} сохранён в палитре, под заголовком «Мои блоки»</translation>
    </message>
    <message>
        <source>Close the block</source>
        <translation>Закрыть составной блок</translation>
    </message>
    <message>
        <source>Open the block</source>
        <translation>Открыть составной блок</translation>
    </message>
    <message>
        <source>Names of block, inputs and outputs…</source>
        <translation>Имена блока, входов и выходов…</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>Добавить вход</translation>
    </message>
    <message>
        <source>Not trained</source>
        <translation>Не обучать</translation>
    </message>
    <message>
        <source>Training leaves the weights and biases inside as they are</source>
        <translation>Обучение не меняет веса и смещения внутри</translation>
    </message>
    <message>
        <source>Make independent</source>
        <translation>Сделать независимым</translation>
    </message>
    <message>
        <source>Changes of the other uses leave this one alone</source>
        <translation>Изменения других экземпляров не затронут этот</translation>
    </message>
    <message>
        <source>Keep in my palette</source>
        <translation>Сохранить в моей палитре</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Разобрать</translation>
    </message>
    <message>
        <source>Output of the block</source>
        <translation>Выход составного блока</translation>
    </message>
    <message>
        <source>Can be wired from outside the block around it</source>
        <translation>Его можно соединить с тем, что снаружи составного блока</translation>
    </message>
    <message>
        <source>input</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>Draw across wires to cut them; Esc gives up</source>
        <translation>Проведите поперёк связей, чтобы разрезать их; Esc — отказаться</translation>
    </message>
    <message>
        <source>Release to cut: {0}</source>
        <translation>Отпустите, чтобы разрезать: {0}</translation>
    </message>
    <message>
        <source>Release to insert {0} into {1} → {2}; with Shift it only lies there</source>
        <translation>Отпустите, чтобы вставить {0} в связь {1} → {2}; с Shift — просто положить здесь</translation>
    </message>
    <message>
        <source>Select blocks first to copy them</source>
        <translation>Чтобы скопировать блоки, сначала выделите их</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Скопировано: {0}</translation>
    </message>
    <message>
        <source>Pasted without {0} of the wires that led in: their blocks are not in this drawing</source>
        <translation>Вставлено без входящих связей ({0}): их блоков нет на этой схеме</translation>
    </message>
    <message>
        <source>Deleted; wires drawn to rejoin: {0}</source>
        <translation>Удалено; проведено новых связей: {0}</translation>
    </message>
    <message>
        <source>Select blocks in two columns or more: all of one are wired to all of the next</source>
        <translation>Выделите блоки хотя бы в двух столбцах: все блоки столбца соединятся со всеми блоками следующего</translation>
    </message>
    <message>
        <source>Select a wire first, with [ or ]</source>
        <translation>Сначала выделите связь: клавиши [ и ]</translation>
    </message>
    <message>
        <source>Scissors put away</source>
        <translation>Ножницы убраны</translation>
    </message>
    <message>
        <source>Scissors: draw across wires, or click one, to cut; Esc puts them away</source>
        <translation>Ножницы: проведите поперёк связей или щёлкните по связи; Esc — убрать</translation>
    </message>
    <message>
        <source>They are wired already</source>
        <translation>Они уже соединены</translation>
    </message>
    <message>
        <source>Wires drawn: {0}</source>
        <translation>Проведено связей: {0}</translation>
    </message>
    <message>
        <source>not drawn: {0}</source>
        <translation>не проведено: {0}</translation>
    </message>
    <message>
        <source>{0} · Shift: finer, Ctrl: coarser · Esc takes it back</source>
        <translation>{0} · Shift — точнее, Ctrl — грубее · Esc вернёт прежнее</translation>
    </message>
    <message>
        <source>Select one block together with what is to come into it</source>
        <translation>Выделите один составной блок вместе с тем, что в него внести</translation>
    </message>
    <message>
        <source>Select something inside an open block</source>
        <translation>Выделите что-нибудь внутри открытого составного блока</translation>
    </message>
    <message>
        <source>Take out of {0}</source>
        <translation>Вынуть из {0}</translation>
    </message>
    <message>
        <source>Bring into</source>
        <translation>Внести в</translation>
    </message>
    <message>
        <source>Output over the last updates</source>
        <translation>Выход за последние обновления</translation>
    </message>
    <message>
        <source>Weights over the last updates</source>
        <translation>Веса за последние обновления</translation>
    </message>
    <message>
        <source>Activation, with the point it is at</source>
        <translation>Активация и точка на ней</translation>
    </message>
    <message>
        <source>Put plots above</source>
        <translation>Поставить графики выше</translation>
    </message>
    <message>
        <source>Put plots below</source>
        <translation>Поставить графики ниже</translation>
    </message>
    <message>
        <source>Put plots on the left</source>
        <translation>Поставить графики слева</translation>
    </message>
    <message>
        <source>Put plots on the right</source>
        <translation>Поставить графики справа</translation>
    </message>
    <message>
        <source>Select one perceptron or layer first</source>
        <translation>Сначала выделите один перцептрон или слой</translation>
    </message>
    <message>
        <source>Pin plot</source>
        <translation>Закрепить график</translation>
    </message>
    <message>
        <source>Remove the plot</source>
        <translation>Убрать график</translation>
    </message>
    <message>
        <source>View {n}</source>
        <translation>Вид {n}</translation>
    </message>
    <message>
        <source>View {n} saved: Ctrl+{n} comes back here</source>
        <translation>Вид {n} сохранён: Ctrl+{n} вернёт сюда</translation>
    </message>
    <message>
        <source>No view {n} yet: Ctrl+Shift+{n} saves this one</source>
        <translation>Вида {n} ещё нет: Ctrl+Shift+{n} сохранит этот</translation>
    </message>
    <message>
        <source>Activation of {0}</source>
        <translation>Активация {0}</translation>
    </message>
    <message>
        <source>Type a part of a name; arrows choose, Enter takes it</source>
        <translation>Введите часть названия; стрелки выбирают, Enter принимает</translation>
    </message>
    <message>
        <source>No activation is called that</source>
        <translation>Такой активации нет</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>заметку</translation>
    </message>
    <message>
        <source>Release to take {0} out of the block {1}; with Shift it stays inside</source>
        <translation>Отпустите, чтобы вынуть {0} из составного блока {1}; с Shift останется внутри</translation>
    </message>
    <message>
        <source>Release to bring {0} into the block {1}; with Shift it only lies there</source>
        <translation>Отпустите, чтобы внести {0} в составной блок {1}; с Shift будет только лежать там</translation>
    </message>
    <message>
        <source>Wire {0} → {1}? Enter draws it, ] goes on, Tab adds a block, Esc gives up</source>
        <translation>Связь {0} → {1}? Enter — провести, ] — дальше, Tab — новый блок, Esc — отказаться</translation>
    </message>
    <message>
        <source>output</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>веса</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>активация</translation>
    </message>
    <message>
        <source>Train to see it grow</source>
        <translation>Появится при обучении</translation>
    </message>
    <message>
        <source>Softmax has no curve of its own</source>
        <translation>У softmax нет своей кривой</translation>
    </message>
    <message>
        <source>Select a block or a wire to run to first.</source>
        <translation>Сначала выделите блок или связь, до которых выполнять.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Tab goes through the blocks, Ctrl+arrows go to the nearest one, arrows move it. Insert adds a block, W begins a wire, [ and ] go to the weights of a block, Enter edits the number, F2 the name.</source>
        <translation>Tab переходит от блока к блоку, Ctrl+стрелки — к ближайшему, стрелки двигают блок. Insert добавляет блок, W начинает связь, [ и ] переходят к весам блока, Enter правит число, F2 — имя.</translation>
    </message>
</context>
<context>
    <name>CheckOptions</name>
    <message>
        <source>Next batch</source>
        <translation>Следующий пакет</translation>
    </message>
    <message>
        <source>Shown sample</source>
        <translation>Показанный пример</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Все параметры</translation>
    </message>
    <message>
        <source>Of the selection</source>
        <translation>Выделенного</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Whose loss: the mean of the batch that is trained with next, or that of the sample shown at the inputs</source>
        <translation>Чьи потери: среднее по пакету, на котором пойдёт следующее обновление, или потери примера, показанного на входах</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>All weights and biases, or those of what is selected on the canvas: the weights that lead into a perceptron and its bias</source>
        <translation>Все веса и смещения или только те, что относятся к выделенному на схеме: веса, ведущие в перцептрон, и его смещение</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>An update rule to stand beside the gradient. Choosing it here trains nothing; that is done in the Training panel.</source>
        <translation>Правило обновления, которое показывается рядом с градиентом. Здесь по нему ничего не обучается: для этого есть панель «Обучение».</translation>
    </message>
    <message>
        <source>Step ε of the check</source>
        <translation>Шаг проверки ε</translation>
    </message>
    <message>
        <source>How far each parameter is moved both ways: (L(w + ε) − L(w − ε)) / 2ε. 1e-5 is usually the best.</source>
        <translation>На сколько сдвигается каждый параметр в обе стороны: (L(w + ε) − L(w − ε)) / 2ε. Обычно лучше всего 1e-5.</translation>
    </message>
    <message>
        <source>Make the check; it takes a while</source>
        <translation>Выполнить проверку; она займёт некоторое время</translation>
    </message>
    <message>
        <source>Stop checking; what is there stays</source>
        <translation>Прервать проверку; то, что уже есть, останется</translation>
    </message>
</context>
<context>
    <name>CommandFinder</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Поиск команды</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>Loss below</source>
        <translation>Потери ниже</translation>
    </message>
    <message>
        <source>Weight changes sign</source>
        <translation>Вес меняет знак</translation>
    </message>
    <message>
        <source>Answer crosses</source>
        <translation>Ответ пересекает</translation>
    </message>
    <message>
        <source>Gradient shorter than</source>
        <translation>Градиент короче</translation>
    </message>
    <message>
        <source>Infinite, or no number</source>
        <translation>Бесконечность или не число</translation>
    </message>
    <message>
        <source>What to stop at</source>
        <translation>Где останавливаться</translation>
    </message>
    <message>
        <source>The weight or bias; that of the selection first</source>
        <translation>Вес или смещение; сначала — выделенного</translation>
    </message>
    <message>
        <source>The bound</source>
        <translation>Граница</translation>
    </message>
    <message>
        <source>The training sample that is answered</source>
        <translation>Обучающий пример, на который даётся ответ</translation>
    </message>
    <message>
        <source>Which output answers</source>
        <translation>Какой выход отвечает</translation>
    </message>
    <message>
        <source>sample </source>
        <translation>пример </translation>
    </message>
    <message>
        <source>output </source>
        <translation>выход </translation>
    </message>
</context>
<context>
    <name>ConfusionPanel</name>
    <message>
        <source>{name}, answered {answer}: {count} of {n_samples}</source>
        <translation>{name}, ответ {answer}: {count} из {n_samples}</translation>
    </message>
    <message>
        <source>Held out: {right} of {n_samples} right. Rows: expected.</source>
        <translation>Отложенные: верных {right} из {n_samples}. Строки — правильные ответы.</translation>
    </message>
    <message>
        <source>Trained on: {right} of {n_samples} right. Rows: expected.</source>
        <translation>Обучающие: верных {right} из {n_samples}. Строки — правильные ответы.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Матрица ошибок</translation>
    </message>
    <message>
        <source>How many samples of each class were taken for which. The right answers stand on the diagonal, in bold.</source>
        <translation>Сколько примеров каждого класса приняли за какой. Верные ответы стоят на диагонали, жирным.</translation>
    </message>
    <message>
        <source>Which classes are taken for which stands here as soon as a network with classes learns. Press Run.</source>
        <translation>Как только начнёт учиться сеть с классами, здесь появится, какой класс за какой принимают. Нажмите «Пуск».</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>Choose a table (CSV, TXT), a file of IDX images, or the folder with the four MNIST files.</source>
        <translation>Выберите таблицу (CSV, TXT), файл изображений IDX или папку с четырьмя файлами MNIST.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n пример</numerusform>
            <numerusform>%n примера</numerusform>
            <numerusform>%n примеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n вход</numerusform>
            <numerusform>%n входа</numerusform>
            <numerusform>%n входов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target numbers</source>
        <translation>
            <numerusform>%n целевое число</numerusform>
            <numerusform>%n целевых числа</numerusform>
            <numerusform>%n целевых чисел</numerusform>
        </translation>
    </message>
    <message>
        <source>{train} to train on, {test} to test with</source>
        <translation>обучающих {train}, тестовых {test}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>найдено</translation>
    </message>
    <message>
        <source>names</source>
        <translation>имена</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>числа</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>запятая</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>точка с запятой</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>пробелы</translation>
    </message>
    <message>
        <source>Choose a file with samples</source>
        <translation>Выберите файл с примерами</translation>
    </message>
    <message>
        <source>Data (*.csv *.txt *.tsv *.data *ubyte *.gz);;All files (*)</source>
        <translation>Данные (*.csv *.txt *.tsv *.data *ubyte *.gz);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>Выберите папку с четырьмя файлами MNIST</translation>
    </message>
    <message>
        <source>Samples from a file</source>
        <translation>Примеры из файла</translation>
    </message>
    <message>
        <source>Path of the file or folder</source>
        <translation>Путь к файлу или папке</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>MNIST folder…</source>
        <translation>Папка MNIST…</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Между ячейками</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>point: 0.5</source>
        <translation>точка: 0.5</translation>
    </message>
    <message>
        <source>comma: 0,5</source>
        <translation>запятая: 0,5</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>имена столбцов</translation>
    </message>
    <message>
        <source>numbers like the others</source>
        <translation>числа, как и в других</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Целевые столбцы</translation>
    </message>
    <message>
        <source>The columns that are to be predicted; all others are inputs</source>
        <translation>Столбцы, которые нужно предсказывать; все остальные — входы</translation>
    </message>
    <message>
        <source>Keep the numbers inside the project</source>
        <translation>Хранить числа внутри проекта</translation>
    </message>
    <message>
        <source>The project then works where the file is not; it grows by it</source>
        <translation>Тогда проект работает и без файла, но становится больше</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>There is no data yet. Choose a truth table, points made from a formula, a ready-made set, or a file of yours.</source>
        <translation>Данных пока нет. Выберите таблицу истинности, точки по формуле, готовый набор или свой файл.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n пример</numerusform>
            <numerusform>%n примера</numerusform>
            <numerusform>%n примеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n features</source>
        <translation>
            <numerusform>%n признак</numerusform>
            <numerusform>%n признака</numerusform>
            <numerusform>%n признаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target numbers</source>
        <translation>
            <numerusform>%n целевое число</numerusform>
            <numerusform>%n целевых числа</numerusform>
            <numerusform>%n целевых чисел</numerusform>
        </translation>
    </message>
    <message>
        <source>own answers</source>
        <translation>свои ответы</translation>
    </message>
    <message>
        <source>Truth table: {name}</source>
        <translation>Таблица истинности: {name}</translation>
    </message>
    <message>
        <source>training {train} · validation {validation} · test {test}</source>
        <translation>обучающая {train} · проверочная {validation} · тестовая {test}</translation>
    </message>
    <message>
        <source>Click a sample to show it to the network.</source>
        <translation>Щёлкните пример, чтобы показать его сети.</translation>
    </message>
    <message>
        <source>Sample {n}</source>
        <translation>Пример {n}</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>класс {name}</translation>
    </message>
    <message>
        <source>{title}. The network sees: {numbers}</source>
        <translation>{title}. Сеть видит: {numbers}</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>Таблица истинности</translation>
    </message>
    <message>
        <source>Points from a formula</source>
        <translation>Точки по формуле</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Готовые</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Выбрать данные…</translation>
    </message>
    <message>
        <source>Truth tables, points from formulas, ready-made sets, your files</source>
        <translation>Таблицы истинности, точки по формулам, готовые наборы, ваши файлы</translation>
    </message>
    <message>
        <source>Make the network fit the data</source>
        <translation>Подогнать сеть под данные</translation>
    </message>
    <message>
        <source>Give the network as many inputs and outputs as the data has</source>
        <translation>Дать сети столько входов и выходов, сколько их в данных</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Шум</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Число примеров</translation>
    </message>
    <message>
        <source>Standard deviation of the noise</source>
        <translation>Стандартное отклонение шума</translation>
    </message>
    <message>
        <source>The same seed gives the same points</source>
        <translation>Одно и то же зерно даёт те же точки</translation>
    </message>
    <message>
        <source>What is done to the inputs before they enter</source>
        <translation>Что делается со входами, прежде чем они попадут в сеть</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Validation, %</source>
        <translation>Проверка, %</translation>
    </message>
    <message>
        <source>Test, %</source>
        <translation>Тест, %</translation>
    </message>
    <message>
        <source>Share held out to watch the training on samples it does not see</source>
        <translation>Доля, отложенная, чтобы следить за обучением на примерах, которых сеть не видит</translation>
    </message>
    <message>
        <source>Share kept sealed for the last examination</source>
        <translation>Доля, которую не трогают до последней проверки</translation>
    </message>
    <message>
        <source>The same seed divides in the same way</source>
        <translation>Одно и то же зерно делит одинаково</translation>
    </message>
    <message>
        <source>The samples as they are stored</source>
        <translation>Примеры в том виде, в каком они хранятся</translation>
    </message>
    <message>
        <source>class</source>
        <translation>класс</translation>
    </message>
    <message>
        <source>part</source>
        <translation>выборка</translation>
    </message>
    <message>
        <source>training</source>
        <translation>обучающая</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>проверочная</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тестовая</translation>
    </message>
</context>
<context>
    <name>DrawnLabel</name>
    <message>
        <source>Drawn: the {drawn} strongest connections here, of {there}. Point at a perceptron to see all of its own.</source>
        <translation>Нарисованы {drawn} самых сильных связей здесь, всего их {there}. Наведите указатель на перцептрон, чтобы увидеть все его связи.</translation>
    </message>
</context>
<context>
    <name>DropLine</name>
    <message>
        <source>predicted −{rate}‖g‖² = {predicted}, real change {real}</source>
        <translation>предсказано −{rate}‖g‖² = {predicted}, на деле {real}</translation>
    </message>
    <message>
        <source>Loss after a step with {rate} =</source>
        <translation>Потери после шага с {rate} =</translation>
    </message>
    <message>
        <source>Learning rate of the step tried out</source>
        <translation>Скорость обучения пробного шага</translation>
    </message>
    <message>
        <source>A step of gradient descent is tried out on the side, the network stays as it is. For a small {rate} the loss changes by −{rate}‖g‖², minus {rate} times the sum of the squares of all gradients. If it grows instead, the step goes the wrong way.</source>
        <translation>Шаг градиентного спуска пробуется в стороне, сеть остаётся прежней. При малом {rate} потери меняются на −{rate}‖g‖² — минус {rate} на сумму квадратов всех градиентов. Если они вместо этого растут, шаг идёт не туда.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Внутри программы произошла ошибка.</translation>
    </message>
    <message>
        <source>Your network is still there: save it under another name. The details below help to mend the fault; please send them with what you did last.</source>
        <translation>Ваша сеть на месте: сохраните её под другим именем. Подробности ниже помогут исправить ошибку; пришлите их вместе с описанием последних действий.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Perceptarium projects (*.nns *.json);;All files (*)</source>
        <translation>Проекты Perceptarium (*.nns *.json);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Файл не открывается</translation>
    </message>
    <message>
        <source>Opened with remarks</source>
        <translation>Открыто с замечаниями</translation>
    </message>
    <message>
        <source>The project was opened, but some of the file was not understood and will be missing when it is saved:

{parts}</source>
        <translation>Проект открыт, но часть файла осталась непонятой и при сохранении пропадёт:

{parts}</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Сохранить проект</translation>
    </message>
    <message>
        <source>Perceptarium project (*.nns);;Readable text (*.json)</source>
        <translation>Проект Perceptarium (*.nns);;Читаемый текст (*.json)</translation>
    </message>
    <message>
        <source>The project cannot be saved</source>
        <translation>Проект не сохраняется</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}. Choose another place; nothing is lost.</source>
        <translation>Файл {path} не записан: {reason}. Выберите другое место; ничего не потеряно.</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Сохранить изменения в «{name}»?</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>без названия</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>{number} of {n}</source>
        <translation>{number} из {n}</translation>
    </message>
    <message>
        <source>Name, activation, note</source>
        <translation>Имя, функция активации, заметка</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Найти на холсте</translation>
    </message>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>Предыдущее место (Shift+Enter)</translation>
    </message>
    <message>
        <source>The next place (Enter, F3)</source>
        <translation>Следующее место (Enter, F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The formula is empty.</source>
        <translation>Формула пуста.</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>Формула слишком длинная.</translation>
    </message>
    <message>
        <source>An opening brace is not closed: close it where its part ends.</source>
        <translation>Открывающая фигурная скобка не закрыта: закройте её там, где кончается её часть.</translation>
    </message>
    <message>
        <source>A closing brace stands alone: remove it, or put a backslash before it.</source>
        <translation>Закрывающая фигурная скобка лишняя: уберите её или поставьте перед ней обратную косую черту.</translation>
    </message>
    <message>
        <source>Something is missing after the last command or sign.</source>
        <translation>После последней команды или знака чего-то не хватает.</translation>
    </message>
    <message>
        <source>Two indices follow one another: put both into braces, as in x_{ij}.</source>
        <translation>Два индекса подряд: возьмите оба в скобки, как в x_{ij}.</translation>
    </message>
    <message>
        <source>Two exponents follow one another: put both into braces.</source>
        <translation>Два показателя степени подряд: возьмите оба в скобки.</translation>
    </message>
    <message>
        <source>\left and \right belong together, and one of them is missing.</source>
        <translation>\left и \right пишут парой, а одного из них нет.</translation>
    </message>
    <message>
        <source>\begin and \end belong together, and one of them is missing.</source>
        <translation>\begin и \end пишут парой, а одного из них нет.</translation>
    </message>
    <message>
        <source>A fraction needs what stands above and what stands below.</source>
        <translation>Дроби нужны и числитель, и знаменатель.</translation>
    </message>
    <message>
        <source>The command {command} is not known here.</source>
        <translation>Команда {command} здесь неизвестна.</translation>
    </message>
    <message>
        <source>This is not LaTeX that can be shown.</source>
        <translation>Такой LaTeX показать нельзя.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Grey</source>
        <translation>Серый</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
</context>
<context>
    <name>GradientsPanel</name>
    <message>
        <source>Training runs: the check is made anew when it pauses.</source>
        <translation>Идёт обучение: проверка повторится, когда оно остановится.</translation>
    </message>
    <message>
        <source>The inputs show no sample of the data: step to one in the Outputs panel, or check the next batch.</source>
        <translation>На входах сейчас не пример из данных: выберите его в панели «Выходы» или проверьте следующий пакет.</translation>
    </message>
    <message>
        <source>Select a perceptron or a wire on the canvas: its parameters are checked.</source>
        <translation>Выделите на схеме перцептрон или связь: проверятся их параметры.</translation>
    </message>
    <message>
        <source>Too much: {passes} forward passes of {samples} samples through {parameters} parameters. Choose the shown sample or smaller batches, or select a perceptron and check the parameters of the selection.</source>
        <translation>Слишком много: прямых проходов {passes}, примеров в каждом {samples}, параметров {parameters}. Выберите показанный пример или меньший пакет либо выделите перцептрон и проверьте параметры выделенного.</translation>
    </message>
    <message>
        <source>Checked: {n} of {total} parameters</source>
        <translation>Проверено параметров: {n} из {total}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Every parameter with its gradients</source>
        <translation>Каждый параметр и его градиенты</translation>
    </message>
    <message>
        <source>Wiggle</source>
        <translation>Сдвиг</translation>
    </message>
    <message>
        <source>The loss over one parameter, with a secant</source>
        <translation>Потери как функция одного параметра, с секущей</translation>
    </message>
    <message>
        <source>Step sizes</source>
        <translation>Величина шага</translation>
    </message>
    <message>
        <source>Which step ε is good, for one parameter</source>
        <translation>Какой шаг ε хорош, для одного параметра</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>По слоям</translation>
    </message>
    <message>
        <source>How the chosen rule agrees with the gradient, by layer</source>
        <translation>Насколько выбранное правило согласуется с градиентом, по слоям</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>Nothing is wired yet. The graph shows what a network computes, with the shapes of all matrices.</source>
        <translation>Ещё ничего не соединено. Граф показывает, что вычисляет сеть, и формы всех матриц.</translation>
    </message>
    <message>
        <source>The update rule chosen is a heuristic: what it sends back does not follow the rules of this graph.</source>
        <translation>Выбранное правило обновления — эвристика: то, что оно посылает назад, не следует правилам этого графа.</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>Скопировано как картинка</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Градиенты</translation>
    </message>
    <message>
        <source>Show what comes back: dashed, with the shapes of the gradients</source>
        <translation>Показывать, что идёт назад: штриховые стрелки и формы градиентов</translation>
    </message>
    <message>
        <source>Show all of the graph (0)</source>
        <translation>Показать весь граф (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Крупнее (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Мельче (−)</translation>
    </message>
    <message>
        <source>Copy the graph as a picture (Ctrl+C)</source>
        <translation>Скопировать граф как картинку (Ctrl+C)</translation>
    </message>
    <message>
        <source>Computational graph</source>
        <translation>Вычислительный граф</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <source>Enter or F3 goes to the next place</source>
        <translation>Enter или F3 — к следующему месту</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Страницы справки</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Страница справки</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>Drag a block from the list on the left, or double-click here to add one.
Then drag from the port of one block to another to wire them.</source>
        <translation>Перетащите блок из списка слева или дважды щёлкните здесь, чтобы добавить его.
Затем протяните связь от порта одного блока к другому.</translation>
    </message>
</context>
<context>
    <name>HintBubble</name>
    <message>
        <source>Close this hint</source>
        <translation>Закрыть подсказку</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>As opened</source>
        <translation>Как открыто</translation>
    </message>
</context>
<context>
    <name>HowRow</name>
    <message>
        <source>Chain rule</source>
        <translation>Правило цепочки</translation>
    </message>
    <message>
        <source>Show the factors of a gradient, each with its number</source>
        <translation>Показать множители градиента, каждый со своим числом</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>На бумаге</translation>
    </message>
    <message>
        <source>Round every line and work on with what was rounded, as in a notebook; the exact value stands beside it</source>
        <translation>Округлять каждую строку и считать дальше с округлённым, как в тетради; рядом стоит точное значение</translation>
    </message>
    <message>
        <source>Significant digits of every line on paper</source>
        <translation>Значащие цифры в каждой строке на бумаге</translation>
    </message>
</context>
<context>
    <name>LabButton</name>
    <message>
        <source>Backward pass: faulty</source>
        <translation>Обратный проход: с ошибкой</translation>
    </message>
    <message>
        <source>Backward pass: right</source>
        <translation>Обратный проход: верный</translation>
    </message>
    <message>
        <source>Cannot be found out with this network and these samples</source>
        <translation>С этой сетью и этими примерами её не обнаружить</translation>
    </message>
    <message>
        <source>Bug lab: check a backward pass with a fault in it and find out which. Nothing in the project is changed.</source>
        <translation>Поиск ошибки: проверьте обратный проход, в который внесена ошибка, и найдите её. В проекте ничего не меняется.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верный</translation>
    </message>
    <message>
        <source>Faulty, drawn at random</source>
        <translation>С ошибкой, взятой наугад</translation>
    </message>
    <message>
        <source>Faulty, chosen by name (for the lecturer)</source>
        <translation>С ошибкой по выбору (для преподавателя)</translation>
    </message>
</context>
<context>
    <name>LayerMatrix</name>
    <message>
        <source>Restore the connection</source>
        <translation>Восстановить связь</translation>
    </message>
    <message>
        <source>Cut the connection</source>
        <translation>Разорвать связь</translation>
    </message>
    <message>
        <source>Copy the matrix</source>
        <translation>Копировать матрицу</translation>
    </message>
    <message>
        <source>Copy with names</source>
        <translation>Копировать с именами</translation>
    </message>
    <message>
        <source>Paste numbers</source>
        <translation>Вставить числа</translation>
    </message>
    <message>
        <source>Copy the biases</source>
        <translation>Копировать смещения</translation>
    </message>
    <message>
        <source>No connection here: nothing is added to the sum, and training leaves it alone. Type a number to draw it.</source>
        <translation>Связи здесь нет: к сумме ничего не добавляется, и обучение её не трогает. Введите число, чтобы провести её.</translation>
    </message>
    <message>
        <source>The bias is switched off. Type a number to switch it on.</source>
        <translation>Смещение выключено. Введите число, чтобы включить его.</translation>
    </message>
    <message>
        <source>Show the matrix as a picture: orange positive, blue negative</source>
        <translation>Показать матрицу картинкой: оранжевый — плюс, синий — минус</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Смещения</translation>
    </message>
</context>
<context>
    <name>LayersTab</name>
    <message>
        <source>Choose another rule above to compare it.</source>
        <translation>Чтобы сравнить другое правило, выберите его выше.</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>сравнивать нечего</translation>
    </message>
    <message>
        <source>the gradient itself</source>
        <translation>сам градиент</translation>
    </message>
    <message>
        <source>same direction</source>
        <translation>то же направление</translation>
    </message>
    <message>
        <source>nearly the same direction</source>
        <translation>почти то же направление</translation>
    </message>
    <message>
        <source>askew</source>
        <translation>наискось</translation>
    </message>
    <message>
        <source>a right angle: no help</source>
        <translation>под прямым углом: не помогает</translation>
    </message>
    <message>
        <source>against the gradient</source>
        <translation>против градиента</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>слой</translation>
    </message>
    <message>
        <source>Number of the layer, as the notation counts</source>
        <translation>Номер слоя, как считают принятые обозначения</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>косинус</translation>
    </message>
    <message>
        <source>Of the angle between the rule&apos;s step and the gradient&apos;s, over all numbers of the layer: 1 the same direction, 0 a right angle, -1 the opposite</source>
        <translation>Косинус угла между шагом по правилу и шагом по градиенту, по всем числам слоя: 1 — то же направление, 0 — прямой угол, −1 — противоположное</translation>
    </message>
    <message>
        <source>wrong way</source>
        <translation>не туда</translation>
    </message>
    <message>
        <source>Share of the numbers that the rule moves the other way</source>
        <translation>Доля чисел, которые правило двигает в обратную сторону</translation>
    </message>
    <message>
        <source>length</source>
        <translation>длина</translation>
    </message>
    <message>
        <source>Length of the rule&apos;s step divided by that of the gradient&apos;s</source>
        <translation>Длина шага по правилу, делённая на длину шага по градиенту</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>словами</translation>
    </message>
    <message>
        <source>What the cosine says</source>
        <translation>О чём говорит косинус</translation>
    </message>
    <message>
        <source>Rule and gradient by layer</source>
        <translation>Правило и градиент по слоям</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Training samples: &lt;b&gt;{loss}&lt;/b&gt;</source>
        <translation>Обучающие примеры: &lt;b&gt;{loss}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Held-out samples: &lt;b&gt;{loss}&lt;/b&gt;</source>
        <translation>Отложенные примеры: &lt;b&gt;{loss}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Loss of each sample; click one to show it:</source>
        <translation>Потери каждого примера; щёлкните, чтобы показать его:</translation>
    </message>
    <message>
        <source>The {n} worst of {total} samples; click one to show it:</source>
        <translation>Худшие примеры: {n} из {total}; щёлкните, чтобы показать:</translation>
    </message>
    <message>
        <source>Computed from {n} samples spread over all {total}.</source>
        <translation>Вычислено по примерам: {n} из {total}, взятым равномерно.</translation>
    </message>
    <message>
        <source>Sample {n}: loss {value}</source>
        <translation>Пример {n}: потери {value}</translation>
    </message>
    <message>
        <source>What is made small in training: how far the answers are off</source>
        <translation>Что уменьшает обучение: насколько ответы далеки от верных</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>out: answers, t: targets, k: over the outputs. The loss of a set is the mean over its samples.</source>
        <translation>out: ответы, t: целевые значения, k: по выходам. Потери выборки — среднее по её примерам.</translation>
    </message>
    <message>
        <source>Loss of each sample</source>
        <translation>Потери каждого примера</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Preparing the data…</source>
        <translation>Подготовка данных…</translation>
    </message>
    <message>
        <source>One wire is missing: drag from x2 to OR.</source>
        <translation>Не хватает одной связи: протяните её от x2 к OR.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
</context>
<context>
    <name>MendList</name>
    <message>
        <source>To be mended before training can run:</source>
        <translation>Что исправить, чтобы обучение можно было запустить:</translation>
    </message>
    <message>
        <source>Go to the place (Enter)</source>
        <translation>Перейти к этому месту (Enter)</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the drawing</source>
        <translation>Карта рисунка</translation>
    </message>
    <message>
        <source>The whole drawing. Click to go there, drag the rectangle to move the view. View ▸ Map says when it is shown.</source>
        <translation>Весь рисунок. Щелчок переносит вид туда, прямоугольник можно тянуть. Когда показывать карту, выбирают в меню Вид ▸ Карта.</translation>
    </message>
</context>
<context>
    <name>MyValuePanel</name>
    <message>
        <source>Hand calculation</source>
        <translation>Расчёт вручную</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Select the place on the canvas</source>
        <translation>Выделить это место на схеме</translation>
    </message>
    <message>
        <source>Open the help: what it means and what to do</source>
        <translation>Открыть справку: что это значит и что делать</translation>
    </message>
    <message>
        <source>Put this notice away until its cause has gone and come again</source>
        <translation>Убрать замечание, пока его причина не исчезнет и не появится снова</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>all {n}</source>
        <translation>все {n}</translation>
    </message>
    <message>
        <source>Notices about learning</source>
        <translation>Замечания об обучении</translation>
    </message>
    <message>
        <source>What was noticed here has passed.</source>
        <translation>То, что было замечено, прошло.</translation>
    </message>
    <message>
        <source>Show all notices, or only the first</source>
        <translation>Показать все замечания или только первое</translation>
    </message>
</context>
<context>
    <name>OutputsPanel</name>
    <message>
        <source>answers {name}: right</source>
        <translation>ответ {name}: верно</translation>
    </message>
    <message>
        <source>answers {name}, expected {expected}</source>
        <translation>ответ {name}, а верно {expected}</translation>
    </message>
    <message>
        <source>sample {number} of {n_samples}</source>
        <translation>пример {number} из {n_samples}</translation>
    </message>
    <message>
        <source>{n_samples} samples</source>
        <translation>примеров: {n_samples}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>value</source>
        <translation>значение</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>target</source>
        <translation>цель</translation>
    </message>
    <message>
        <source>Outputs of the network</source>
        <translation>Выходы сети</translation>
    </message>
    <message>
        <source>What the network answers to the inputs shown. ▲ marks the largest output, the line on a bar its target; the sum is what the activation was given.</source>
        <translation>Ответ сети на показанные входы. ▲ отмечает наибольший выход, черта на полосе — целевое значение; сумма — то, что получила функция активации.</translation>
    </message>
    <message>
        <source>Show the sample before</source>
        <translation>Показать предыдущий пример</translation>
    </message>
    <message>
        <source>Sample before</source>
        <translation>Предыдущий пример</translation>
    </message>
    <message>
        <source>Show the next sample</source>
        <translation>Показать следующий пример</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Следующий пример</translation>
    </message>
    <message>
        <source>The sample that the network looks at</source>
        <translation>Пример, на который смотрит сеть</translation>
    </message>
    <message>
        <source>The outputs stand here as soon as an input is wired to one.</source>
        <translation>Выходы появятся здесь, как только с ними будет соединён вход.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Type a name, or a number for a layer of that size</source>
        <translation>Введите название или число — размер слоя</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation>Поиск в палитре</translation>
    </message>
    <message>
        <source>Blocks to add</source>
        <translation>Блоки для добавления</translation>
    </message>
    <message>
        <source>Remove from the palette</source>
        <translation>Убрать из палитры</translation>
    </message>
    <message>
        <source>Remove {name} from the palette? Drawings that use it keep it.</source>
        <translation>Убрать {name} из палитры? В схемах, где он есть, он останется.</translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation>Мои блоки</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>ParameterHead</name>
    <message>
        <source>The parameter before</source>
        <translation>Предыдущий параметр</translation>
    </message>
    <message>
        <source>The next parameter</source>
        <translation>Следующий параметр</translation>
    </message>
</context>
<context>
    <name>PartsView</name>
    <message>
        <source>η = {rate}</source>
        <translation>η = {rate}</translation>
    </message>
    <message>
        <source>With η / N = {rate} the step is the same.</source>
        <translation>С η / N = {rate} шаг тот же.</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Сигнал</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Произведение</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Sum / N</source>
        <translation>Сумма / N</translation>
    </message>
    <message>
        <source>Loss: mean of the samples</source>
        <translation>Потери: среднее по примерам</translation>
    </message>
    <message>
        <source>Loss: sum of the samples</source>
        <translation>Потери: сумма по примерам</translation>
    </message>
    <message>
        <source>The program learns with the mean, so 1/N is inside each delta. As a sum the gradient is N times as large, and a learning rate N times smaller makes the same step.</source>
        <translation>Программа учит по среднему, поэтому множитель 1/N стоит внутри каждой дельты. Для суммы градиент в N раз больше, и тот же шаг получается со скоростью обучения в N раз меньше.</translation>
    </message>
    <message>
        <source>Loss of the batch</source>
        <translation>Потери пакета</translation>
    </message>
    <message>
        <source>Parts of the gradient by sample</source>
        <translation>Слагаемые градиента по примерам</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Экспорт рисунка</translation>
    </message>
    <message>
        <source>SVG: lines, sharp at any size</source>
        <translation>SVG: линии, чёткие при любом размере</translation>
    </message>
    <message>
        <source>For LibreOffice, PowerPoint, Inkscape and web pages</source>
        <translation>Для LibreOffice, PowerPoint, Inkscape и веб-страниц</translation>
    </message>
    <message>
        <source>PDF: lines, one page</source>
        <translation>PDF: линии, одна страница</translation>
    </message>
    <message>
        <source>For LaTeX and printing</source>
        <translation>Для LaTeX и печати</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG: пиксели</translation>
    </message>
    <message>
        <source>For every program there is</source>
        <translation>Для любой программы</translation>
    </message>
    <message>
        <source>TikZ: source of LaTeX</source>
        <translation>TikZ: исходный текст LaTeX</translation>
    </message>
    <message>
        <source>A text that LaTeX compiles and that you can change</source>
        <translation>Текст, который собирает LaTeX и который можно править</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Только выделенное</translation>
    </message>
    <message>
        <source>The selected blocks and notes, and the wires between the blocks</source>
        <translation>Выделенные блоки и заметки и связи между этими блоками</translation>
    </message>
    <message>
        <source>As outlines</source>
        <translation>Контурами</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Текстом</translation>
    </message>
    <message>
        <source>Outlines look the same everywhere. Text can be searched and changed; in an SVG it needs the same font to look the same.</source>
        <translation>Контуры выглядят одинаково везде. В тексте можно искать, и его можно править; чтобы SVG выглядел так же, нужен тот же шрифт.</translation>
    </message>
    <message>
        <source>Dark on white, for paper and slides</source>
        <translation>Тёмное на белом, для бумаги и слайдов</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Как в окне</translation>
    </message>
    <message>
        <source>Which colours the picture has</source>
        <translation>Какими будут цвета рисунка</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Прозрачный фон</translation>
    </message>
    <message>
        <source>What lies behind the picture is seen</source>
        <translation>Видно то, что лежит под рисунком</translation>
    </message>
    <message>
        <source>Pixels of the picture per pixel of the drawing</source>
        <translation>Сколько точек рисунка приходится на точку чертежа</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Формат:</translation>
    </message>
    <message>
        <source>Letters:</source>
        <translation>Буквы:</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>Цвета:</translation>
    </message>
    <message>
        <source>Scale:</source>
        <translation>Масштаб:</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Размер:</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} точек</translation>
    </message>
    <message>
        <source>too many; choose a smaller scale</source>
        <translation>слишком много; выберите меньший масштаб</translation>
    </message>
    <message>
        <source>The picture cannot be saved</source>
        <translation>Рисунок нельзя сохранить</translation>
    </message>
</context>
<context>
    <name>PlanePanel</name>
    <message>
        <source>There is no network yet. With two inputs, its answers to every point of the plane appear here.</source>
        <translation>Сети пока нет. Если у неё два входа, здесь появятся её ответы во всех точках плоскости.</translation>
    </message>
    <message>
        <source>The plane shows networks of two inputs; this one has {n}.</source>
        <translation>Плоскость показывает сети с двумя входами, а здесь входов: {n}.</translation>
    </message>
    <message>
        <source>○ held out</source>
        <translation>○ отложенные</translation>
    </message>
    <message>
        <source>ground: blue {high}, red {low}</source>
        <translation>фон: синий {high}, красный {low}</translation>
    </message>
    <message>
        <source>dashed: where a sum of the first layer is 0</source>
        <translation>пунктир: сумма в первом слое равна 0</translation>
    </message>
    <message>
        <source>inputs as the network sees them, scaled</source>
        <translation>входы масштабированы — какими их видит сеть</translation>
    </message>
    <message>
        <source>Click a sample to show it, or any place to try these inputs</source>
        <translation>Щёлкните пример, чтобы показать его, или любое место, чтобы испытать эти входы</translation>
    </message>
    <message>
        <source>Plane of the two inputs</source>
        <translation>Плоскость двух входов</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>epoch {number}</source>
        <translation>эпоха {number}</translation>
    </message>
    <message>
        <source>update {number}</source>
        <translation>обновление {number}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>обучающие</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>отложенные</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>прежде</translation>
    </message>
    <message>
        <source>run before, held out</source>
        <translation>прежде, отложенные</translation>
    </message>
    <message>
        <source>{name}, later on</source>
        <translation>{name}, дальше</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>эпоха</translation>
    </message>
    <message>
        <source>update</source>
        <translation>обновление</translation>
    </message>
    <message>
        <source>share of right answers</source>
        <translation>доля верных ответов</translation>
    </message>
    <message>
        <source>½·Σ(y − t)²</source>
        <translation>½·Σ(y − t)²</translation>
    </message>
    <message>
        <source>mean of (y − t)²</source>
        <translation>среднее (y − t)²</translation>
    </message>
    <message>
        <source>−Σ t·ln y</source>
        <translation>−Σ t·ln y</translation>
    </message>
    <message>
        <source>−Σ[t·ln y + (1−t)·ln(1−y)]</source>
        <translation>−Σ[t·ln y + (1−t)·ln(1−y)]</translation>
    </message>
    <message>
        <source>loss: {formula}</source>
        <translation>потери: {formula}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Верные</translation>
    </message>
    <message>
        <source>Loss of the batch of every update; the mean over its samples</source>
        <translation>Потери на пакете каждого обновления — среднее по его примерам</translation>
    </message>
    <message>
        <source>Share of right answers</source>
        <translation>Доля верных ответов</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>обн.</translation>
    </message>
    <message>
        <source>Count updates along the axis</source>
        <translation>Считать по оси обновления</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>эпохи</translation>
    </message>
    <message>
        <source>Count epochs along the axis: in one, every sample is used once</source>
        <translation>Считать по оси эпохи: за одну каждый пример используется один раз</translation>
    </message>
    <message>
        <source>log</source>
        <translation>лог.</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal distances are equal factors, so that small losses can be told apart</source>
        <translation>Логарифмическая ось: равные расстояния — равные отношения, так видна разница между малыми потерями</translation>
    </message>
    <message>
        <source>The loss is drawn here while the network learns. Press Run.</source>
        <translation>Пока сеть учится, здесь строится кривая потерь. Нажмите «Пуск».</translation>
    </message>
    <message>
        <source>Point at the curve to read it; the wheel zooms, a double click shows all.</source>
        <translation>Наведите указатель — увидите значения; колесо — масштаб, двойной щелчок — всё.</translation>
    </message>
</context>
<context>
    <name>PropertiesPanel</name>
    <message>
        <source>Select blocks or wires on the canvas: what they have in common is shown here and can be changed for all at once.</source>
        <translation>Выделите на схеме блоки или связи: здесь видно, что у них общего, и это можно изменить сразу у всех.</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n блок</numerusform>
            <numerusform>%n блока</numerusform>
            <numerusform>%n блоков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wire(s)</source>
        <translation>
            <numerusform>%n связь</numerusform>
            <numerusform>%n связи</numerusform>
            <numerusform>%n связей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Several blocks get it with numbers: h gives h1, h2, …</source>
        <translation>Несколько блоков получат его с номерами: h даст h1, h2, …</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Нейронов</translation>
    </message>
    <message>
        <source>How many perceptrons or inputs; what stays keeps its numbers</source>
        <translation>Сколько перцептронов или входов; что остаётся, сохраняет свои числа</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Активация</translation>
    </message>
    <message>
        <source>The function that turns the sum into the output</source>
        <translation>Функция, которая превращает сумму в выход</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Смещение</translation>
    </message>
    <message>
        <source>The same number for every unit of all that are selected</source>
        <translation>Одно и то же число для каждого нейрона всех выделенных блоков</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>The same number for every connection; cut ones stay cut</source>
        <translation>Одно и то же число для каждой связи; разорванные остаются разорванными</translation>
    </message>
    <message>
        <source>Use bias</source>
        <translation>Со смещением</translation>
    </message>
    <message>
        <source>Off: the bias is 0 and is never trained</source>
        <translation>Выключено: смещение равно 0 и не обучается</translation>
    </message>
    <message>
        <source>Freeze the bias</source>
        <translation>Заморозить смещение</translation>
    </message>
    <message>
        <source>Training leaves the bias as it is</source>
        <translation>Обучение не меняет смещение</translation>
    </message>
    <message>
        <source>Freeze the weights</source>
        <translation>Заморозить веса</translation>
    </message>
    <message>
        <source>Training leaves the weights as they are</source>
        <translation>Обучение не меняет веса</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>No recovery copy: {reason}</source>
        <translation>Копия для восстановления не записана: {reason}</translation>
    </message>
    <message>
        <source>There is no unsaved work to recover</source>
        <translation>Несохранённой работы для восстановления нет</translation>
    </message>
    <message>
        <source>Recovered and not saved yet: {name}</source>
        <translation>Восстановлено и ещё не сохранено: {name}</translation>
    </message>
    <message>
        <source>{reason}

The copy was left as it is: {path}</source>
        <translation>{reason}

Копия оставлена как есть: {path}</translation>
    </message>
    <message>
        <source>The copy cannot be recovered</source>
        <translation>Копию не удаётся восстановить</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Unsaved work was kept</source>
        <translation>Несохранённая работа уцелела</translation>
    </message>
    <message>
        <source>Perceptarium ended before these changes were saved. A recovered project still counts as unsaved; Save writes it to its own file.</source>
        <translation>Perceptarium завершился раньше, чем эти изменения были сохранены. Восстановленный проект считается несохранённым; «Сохранить» запишет его в его собственный файл.</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Look &amp;later</source>
        <translation>&amp;Позже</translation>
    </message>
    <message>
        <source>Open the copy in this window</source>
        <translation>Открыть копию в этом окне</translation>
    </message>
    <message>
        <source>Delete the copy for good</source>
        <translation>Удалить копию навсегда</translation>
    </message>
    <message>
        <source>Keep the copies: the next start asks again, and so does File</source>
        <translation>Оставить копии: о них спросят при следующем запуске, а ещё они есть в меню «Файл»</translation>
    </message>
    <message>
        <source>Recovery copies</source>
        <translation>Копии для восстановления</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Проект</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Блоков</translation>
    </message>
    <message>
        <source>{name}: cannot be read</source>
        <translation>{name}: не читается</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>без названия</translation>
    </message>
    <message>
        <source>The project was never saved: Save will ask where.</source>
        <translation>Проект ни разу не сохраняли: «Сохранить» спросит куда.</translation>
    </message>
    <message>
        <source>{path} was changed after this copy was made: save the recovered project under another name to keep both.</source>
        <translation>{path} изменён позже этой копии: чтобы остались оба, сохраните восстановленный проект под другим именем.</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>{phase}: click to go there</source>
        <translation>{phase}: щелчок переносит туда</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Update {n} step by step</source>
        <translation>Обновление {n} по шагам</translation>
    </message>
    <message>
        <source>The sheet was not saved</source>
        <translation>Лист не сохранён</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Величина</translation>
    </message>
    <message>
        <source>My value</source>
        <translation>Моё значение</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Верное</translation>
    </message>
    <message>
        <source>Likely slip</source>
        <translation>Вероятная ошибка</translation>
    </message>
    <message>
        <source>0.62, 0,62, 1/2 or −2e-1; at least two digits that count</source>
        <translation>0.62, 0,62, 1/2 или −2e-1; хотя бы две значащие цифры</translation>
    </message>
</context>
<context>
    <name>SheetSaver</name>
    <message>
        <source>The sheet is being written…</source>
        <translation>Лист с выводом записывается…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <source>Saved: {path}. It has the first {most} of {n} events; choose one sample or a coarser level to have less.</source>
        <translation>Сохранено: {path}. В листе первые {most} событий из {n}; выберите один пример или более крупный шаг, чтобы их стало меньше.</translation>
    </message>
</context>
<context>
    <name>SheetTab</name>
    <message>
        <source>The numbers of this update are being listed…</source>
        <translation>Составляется список чисел этого обновления…</translation>
    </message>
    <message>
        <source>There is no update to be calculated yet.</source>
        <translation>Пока нет обновления, которое можно посчитать.</translation>
    </message>
    <message>
        <source>The numbers are being checked…</source>
        <translation>Числа проверяются…</translation>
    </message>
    <message>
        <source>Fill in your numbers, then press Check.</source>
        <translation>Впишите свои числа и нажмите «Проверить».</translation>
    </message>
    <message>
        <source>{n} of {total} right.</source>
        <translation>Верно {n} из {total}.</translation>
    </message>
    <message>
        <source>First wrong step: {symbol}. {why}</source>
        <translation>Первый неверный шаг: {symbol}. {why}</translation>
    </message>
    <message>
        <source>Every term</source>
        <translation>По слагаемым</translation>
    </message>
    <message>
        <source>Perceptrons</source>
        <translation>По перцептронам</translation>
    </message>
    <message>
        <source>How fine the calculation is: every product and sum, or results</source>
        <translation>Насколько подробен расчёт: каждое произведение и сумма или только итоги</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Compare my values with the right ones; then as I type</source>
        <translation>Сравнить мои значения с верными; дальше — по мере ввода</translation>
    </message>
    <message>
        <source>First wrong step</source>
        <translation>Первый неверный шаг</translation>
    </message>
    <message>
        <source>Go to where the calculation went wrong first</source>
        <translation>Перейти туда, где расчёт впервые пошёл неверно</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>К шагу</translation>
    </message>
    <message>
        <source>Show this step with its formula (Shift+Enter)</source>
        <translation>Показать этот шаг с его формулой (Shift+Enter)</translation>
    </message>
    <message>
        <source>Right numbers</source>
        <translation>Верные числа</translation>
    </message>
    <message>
        <source>Show the right numbers of all rows</source>
        <translation>Показать верные числа во всех строках</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Take away all that was typed on this sheet</source>
        <translation>Убрать всё, что введено на этом листе</translation>
    </message>
    <message>
        <source>Hand calculation</source>
        <translation>Расчёт вручную</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Клавиши и мышь</translation>
    </message>
    <message>
        <source>Keys or gesture</source>
        <translation>Клавиши или действие</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что происходит</translation>
    </message>
</context>
<context>
    <name>SizeLabel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weight layer(s)</source>
        <translation>
            <numerusform>%n слой весов</numerusform>
            <numerusform>%n слоя весов</numerusform>
            <numerusform>%n слоёв весов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n скрытый</numerusform>
            <numerusform>%n скрытых</numerusform>
            <numerusform>%n скрытых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n параметр</numerusform>
            <numerusform>%n параметра</numerusform>
            <numerusform>%n параметров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoftmaxForms</name>
    <message>
        <source>share</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>By the book (left) the powers are still finite. Taking the largest sum away (right) changes no share and keeps every power at most 1.</source>
        <translation>«По учебнику» (слева) степени ещё конечны. Если вычесть наибольшую сумму (справа), доли не изменятся, а степени не превысят 1.</translation>
    </message>
    <message>
        <source>By the book (left) every power is 0, and 0 / 0 is no number. Taking the largest sum away first (right) changes no share and works.</source>
        <translation>«По учебнику» (слева) все степени равны 0, а 0 / 0 — не число. Если сначала вычесть наибольшую сумму (справа), доли те же, и всё считается.</translation>
    </message>
    <message>
        <source>By the book (left) a power is beyond all bounds, and ∞ / ∞ is no number. Taking the largest sum away first (right) changes no share and works.</source>
        <translation>«По учебнику» (слева) степень вышла за все пределы, а ∞ / ∞ — не число. Если сначала вычесть наибольшую сумму (справа), доли те же, и всё считается.</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed of training in updates per second, at the right no limit</source>
        <translation>Сколько обновлений в секунду; справа — без предела</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без предела</translation>
    </message>
    <message>
        <source>{speed} per s</source>
        <translation>{speed} в с</translation>
    </message>
</context>
<context>
    <name>StartButtons</name>
    <message>
        <source>XOR by hand</source>
        <translation>XOR вручную</translation>
    </message>
    <message>
        <source>Open XOR, wired from the gates NAND, OR and AND</source>
        <translation>Открыть XOR, собранный из элементов NAND, OR и AND</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Рукописные цифры</translation>
    </message>
    <message>
        <source>Open a network that learns to read digits</source>
        <translation>Открыть сеть, которая учится читать цифры</translation>
    </message>
    <message>
        <source>Empty canvas</source>
        <translation>Пустая схема</translation>
    </message>
    <message>
        <source>Put away this help and begin with nothing</source>
        <translation>Убрать эту подсказку и начать с нуля</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>↑ coarser, ↓ finer</source>
        <translation>↑ крупнее, ↓ мельче</translation>
    </message>
    <message>
        <source>Beginning of the phase (Home)</source>
        <translation>Начало фазы (Home)</translation>
    </message>
    <message>
        <source>One event back (←)</source>
        <translation>На одно событие назад (←)</translation>
    </message>
    <message>
        <source>Go on by itself, or stand still (Space)</source>
        <translation>Идти самому или стоять (пробел)</translation>
    </message>
    <message>
        <source>One event on (→)</source>
        <translation>На одно событие вперёд (→)</translation>
    </message>
    <message>
        <source>End of the phase (End)</source>
        <translation>Конец фазы (End)</translation>
    </message>
    <message>
        <source>Save these events as a derivation sheet…</source>
        <translation>Сохранить эти события как лист вывода…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Show how this comes about, the long way</source>
        <translation>Показать, как это получается, длинным путём</translation>
    </message>
    <message>
        <source>What is gone through; the rest of the update happens silently</source>
        <translation>Что проходится по шагам; остальное обновление выполняется молча</translation>
    </message>
    <message>
        <source>Whose letters are used everywhere; numbers stay the same</source>
        <translation>Чьи буквы используются везде; числа остаются теми же</translation>
    </message>
    <message>
        <source>Sample of the batch (Shift+↑, Shift+↓)</source>
        <translation>Пример пакета (Shift+↑, Shift+↓)</translation>
    </message>
    <message>
        <source>Update </source>
        <translation>Обновление </translation>
    </message>
    <message>
        <source>Go to an update that was gone through, back or forward</source>
        <translation>Перейти к одному из пройденных обновлений, назад или вперёд</translation>
    </message>
    <message>
        <source>{n} events per second</source>
        <translation>Событий в секунду: {n}</translation>
    </message>
</context>
<context>
    <name>StepMatricesPanel</name>
    <message>
        <source>Go through an update in the panel Step by step: what it reads and fills appears here.</source>
        <translation>Проходите обновление на панели «Пошаговый режим»: здесь появится то, что читается и заполняется.</translation>
    </message>
    <message>
        <source>The matrices are shown when you have answered.</source>
        <translation>Матрицы появятся, когда вы ответите.</translation>
    </message>
    <message>
        <source>update {update} = epoch {epoch}, batch {batch} of {n_batches}</source>
        <translation>обновление {update} = эпоха {epoch}, пакет {batch} из {n_batches}</translation>
    </message>
    <message>
        <source>last batch: {n}</source>
        <translation>последний пакет: {n}</translation>
    </message>
    <message>
        <source> of {n}</source>
        <translation> из {n}</translation>
    </message>
    <message>
        <source>Sample </source>
        <translation>Пример </translation>
    </message>
    <message>
        <source>Whose numbers the canvas shows; Shift+↑ and Shift+↓ change it</source>
        <translation>Чьи числа показаны на схеме; меняется клавишами Shift+↑ и Shift+↓</translation>
    </message>
    <message>
        <source>Canvas: the selected sample</source>
        <translation>Схема: выбранный пример</translation>
    </message>
    <message>
        <source>Canvas: mean of the batch</source>
        <translation>Схема: среднее по пакету</translation>
    </message>
    <message>
        <source>Which of the N numbers of a perceptron stands on the canvas</source>
        <translation>Которое из N чисел перцептрона стоит на схеме</translation>
    </message>
    <message>
        <source>The samples of the epoch in their order, cut into batches: filled are done, framed is the current one, empty ones wait; a shorter last batch is hatched</source>
        <translation>Примеры эпохи по порядку, разрезанные на пакеты: закрашенные пройдены, обведён текущий, пустые ждут; более короткий последний пакет заштрихован</translation>
    </message>
    <message>
        <source>Batches of the epoch</source>
        <translation>Пакеты эпохи</translation>
    </message>
    <message>
        <source>Matrices of the step</source>
        <translation>Матрицы шага</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>ещё не вычислено</translation>
    </message>
    <message>
        <source>There is no connection, so nothing is computed.</source>
        <translation>Связи нет, поэтому ничего не вычисляется.</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>The update is being computed…</source>
        <translation>Обновление вычисляется…</translation>
    </message>
    <message>
        <source>Select a perceptron on the canvas.</source>
        <translation>Выделите перцептрон на схеме.</translation>
    </message>
    <message>
        <source>Only single terms are worked out on paper: choose Term.</source>
        <translation>На бумаге считают только отдельные слагаемые: выберите «Слагаемое».</translation>
    </message>
    <message>
        <source>Update {update}, event {n} of {total}</source>
        <translation>Обновление {update}, событие {n} из {total}</translation>
    </message>
    <message>
        <source>sample {n}</source>
        <translation>пример {n}</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Копировать как LaTeX</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Копировать как Markdown</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>Phases of the update</source>
        <translation>Фазы обновления</translation>
    </message>
</context>
<context>
    <name>StepsTab</name>
    <message>
        <source>Best: about {best}. Larger: the secant leaves the tangent; smaller: rounding drowns the difference.</source>
        <translation>Лучший: около {best}. Больше — секущая отходит от касательной, меньше — разность тонет в округлении.</translation>
    </message>
    <message>
        <source>step ε</source>
        <translation>шаг ε</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>разность</translation>
    </message>
    <message>
        <source>Error of the numerical gradient</source>
        <translation>Погрешность численного градиента</translation>
    </message>
    <message>
        <source>Relative difference of the numerical gradient from that of back-propagation, for steps from 1e-14 to 1; both axes are logarithmic. Dashed: the step ε of the check.</source>
        <translation>Относительное отличие численного градиента от найденного обратным распространением, для шагов от 1e-14 до 1; обе оси логарифмические. Штриховая линия: шаг проверки ε.</translation>
    </message>
</context>
<context>
    <name>StructureModel</name>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Perceptrons</source>
        <translation>Перцептроны</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Рамки</translation>
    </message>
    <message>
        <source>Reusable blocks</source>
        <translation>Составные блоки</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>без заголовка</translation>
    </message>
    <message>
        <source>threshold θ = −b</source>
        <translation>порог θ = −b</translation>
    </message>
    <message>
        <source>threshold of {0}</source>
        <translation>порог {0}</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>смещение</translation>
    </message>
    <message>
        <source>bias of {0}</source>
        <translation>смещение {0}</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes it and its wires</source>
        <translation>F2 — переименовать, Delete — удалить вместе со связями</translation>
    </message>
    <message>
        <source>F2 edits the title, Delete removes only the frame</source>
        <translation>F2 правит заголовок, Delete удаляет только рамку</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes it with all that is inside</source>
        <translation>F2 переименовывает, Delete удаляет вместе со всем, что внутри</translation>
    </message>
    <message>
        <source>Enter edits the weight, Delete removes the wire</source>
        <translation>Enter — изменить вес, Delete — удалить связь</translation>
    </message>
    <message>
        <source>Enter edits the weight, Delete cuts the connection</source>
        <translation>Enter — изменить вес, Delete — разорвать соединение</translation>
    </message>
    <message>
        <source>Enter edits the number</source>
        <translation>Enter — изменить число</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>разорвано</translation>
    </message>
</context>
<context>
    <name>StructurePanel</name>
    <message>
        <source>Structure of the network</source>
        <translation>Структура сети</translation>
    </message>
    <message>
        <source>Enter edits a number, F2 a name, Delete removes</source>
        <translation>Enter правит число, F2 — имя, Delete удаляет</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>There is no network yet. Wire inputs to a perceptron, and its answers to every combination of 0 and 1 appear here.</source>
        <translation>Сети пока нет. Соедините входы с перцептроном, и здесь появятся его ответы на все сочетания 0 и 1.</translation>
    </message>
    <message>
        <source>A truth table of {n} inputs would have {rows} rows; it is shown for up to {most} inputs.</source>
        <translation>При числе входов {n} в таблице истинности было бы строк: {rows}; она показывается, если входов не больше {most}.</translation>
    </message>
    <message>
        <source>The sum with the bias, before the activation</source>
        <translation>Сумма со смещением, до активации</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>What the answer should be; double-click to change it</source>
        <translation>Каким должен быть ответ; двойной щелчок — изменить</translation>
    </message>
    <message>
        <source>want</source>
        <translation>нужно</translation>
    </message>
    <message>
        <source>Output of the hidden perceptron</source>
        <translation>Выход скрытого перцептрона</translation>
    </message>
    <message>
        <source>Choose a function, and rows turn green or red.</source>
        <translation>Выберите функцию, и строки станут зелёными или красными.</translation>
    </message>
    <message>
        <source>{right} of {total} rows right</source>
        <translation>верных строк: {right} из {total}</translation>
    </message>
    <message>
        <source>{wanted} wanted, but the outputs are {n}: {names}</source>
        <translation>нужно значений: {wanted}, а выходов {n}: {names}</translation>
    </message>
    <message>
        <source>≈ on the line: a sum is 0 up to rounding. A tie gives 0, but the last digit decides.</source>
        <translation>≈ на границе: сумма равна 0 с точностью до округления. Ровно 0 даёт на выходе 0, но здесь решает последняя цифра.</translation>
    </message>
    <message>
        <source>own answers</source>
        <translation>свои ответы</translation>
    </message>
    <message>
        <source>Wanted:</source>
        <translation>Нужно:</translation>
    </message>
    <message>
        <source>The function that the network is to compute; it becomes the data</source>
        <translation>Функция, которую должна вычислять сеть; она станет данными</translation>
    </message>
    <message>
        <source>Wanted function</source>
        <translation>Нужная функция</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>Таблица истинности</translation>
    </message>
    <message>
        <source>Click a row to put its inputs on the canvas</source>
        <translation>Щёлкните строку, чтобы подать её входы на схему</translation>
    </message>
    <message>
        <source>Right: the answer is what is wanted</source>
        <translation>Верно: ответ такой, какой нужен</translation>
    </message>
    <message>
        <source>Wrong: the answer is not what is wanted</source>
        <translation>Неверно: ответ не такой, какой нужен</translation>
    </message>
    <message>
        <source>On the line: a sum is 0 up to rounding</source>
        <translation>На границе: сумма равна 0 с точностью до округления</translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>Forward passes: 2 × {n} = {passes}, against 1 forward + 1 backward.</source>
        <translation>Прямых проходов: 2 × {n} = {passes} против 1 прямого + 1 обратного.</translation>
    </message>
    <message>
        <source>analytic</source>
        <translation>аналит.</translation>
    </message>
    <message>
        <source>this pass</source>
        <translation>этот проход</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>параметр</translation>
    </message>
    <message>
        <source>A weight, from where to where, or the bias of a perceptron. Enter or a double click looks at it closely.</source>
        <translation>Вес (откуда и куда он ведёт) или смещение перцептрона. Enter или двойной щелчок показывает его вблизи.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>значение</translation>
    </message>
    <message>
        <source>The number itself</source>
        <translation>Само число</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>числен.</translation>
    </message>
    <message>
        <source>{slope} by back-propagation: the chain rule</source>
        <translation>{slope} обратным распространением: правило цепочки</translation>
    </message>
    <message>
        <source>{slope} as the faulty backward pass has it</source>
        <translation>{slope}, как его даёт ошибочный обратный проход</translation>
    </message>
    <message>
        <source>({loss}(w + ε) − {loss}(w − ε)) / 2ε: two forward passes each</source>
        <translation>({loss}(w + ε) − {loss}(w − ε)) / 2ε: по два прямых прохода</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>What the chosen rule takes in place of the gradient</source>
        <translation>Что выбранное правило берёт вместо градиента</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>разность</translation>
    </message>
    <message>
        <source>|a − n| / max(|a| + |n|, 1e-12); where both are below 1e-9, |a − n|</source>
        <translation>|a − n| / max(|a| + |n|, 1e-12); если оба меньше 1e-9, то |a − n|</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>отметка</translation>
    </message>
    <message>
        <source>Up to 1e-6 agrees, up to 1e-4 near, above differs</source>
        <translation>До 1e-6 — сходится, до 1e-4 — близко, выше — расходится</translation>
    </message>
    <message>
        <source>Gradients of all parameters</source>
        <translation>Градиенты всех параметров</translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>Update {update} of {last} · epoch {epoch}</source>
        <translation>Обн. {update} из {last} · эпоха {epoch}</translation>
    </message>
    <message>
        <source>batch {batch} of {n_batches}</source>
        <translation>пакет {batch} из {n_batches}</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Ветви</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Branches, bookmarks, breakpoints…</source>
        <translation>Ветви, закладки, точки останова…</translation>
    </message>
    <message>
        <source>Bookmark this event, or remove it (Ctrl+F2)</source>
        <translation>Поставить закладку на это событие или убрать её (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Branches and bookmarks</source>
        <translation>Ветви и закладки</translation>
    </message>
    <message>
        <source>Do not go there after all (Esc)</source>
        <translation>Не переходить туда (Esc)</translation>
    </message>
    <message>
        <source>Updates of the history</source>
        <translation>Обновления истории</translation>
    </message>
    <message>
        <source>How much is computed</source>
        <translation>Сколько вычислено</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>History: {used} of {limit} MB</source>
        <translation>История: {used} из {limit} МБ</translation>
    </message>
    <message>
        <source>at most {n} MB</source>
        <translation>не больше {n} МБ</translation>
    </message>
    <message>
        <source>How much memory the history of a training may take. With less of it fewer states are kept, and ways back are computed again from farther away; no update is ever lost.</source>
        <translation>Сколько памяти может занимать история обучения. Если её меньше, хранится меньше состояний и путь назад вычисляется заново издалека; ни одно обновление не теряется.</translation>
    </message>
    <message>
        <source>Most memory of the history</source>
        <translation>Наибольшая память истории</translation>
    </message>
</context>
<context>
    <name>TrainingActions</name>
    <message>
        <source>One &amp;update</source>
        <translation>Об&amp;новление</translation>
    </message>
    <message>
        <source>Learn from one batch and change the weights once</source>
        <translation>Обучить на одном пакете и один раз изменить веса</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>&amp;Эпоха</translation>
    </message>
    <message>
        <source>Train until every sample has been used once</source>
        <translation>Обучать, пока каждый пример не будет использован один раз</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>К на&amp;чалу</translation>
    </message>
    <message>
        <source>Give all weights and biases the numbers they had before training</source>
        <translation>Вернуть всем весам и смещениям числа, которые были до обучения</translation>
    </message>
    <message>
        <source>New ra&amp;ndom start</source>
        <translation>&amp;Случайные веса</translation>
    </message>
    <message>
        <source>Draw other weights and biases, from the next seed</source>
        <translation>Взять другие веса и смещения, по следующему зерну</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>Do not train after all</source>
        <translation>Отказаться от обучения</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Пауза</translation>
    </message>
    <message>
        <source>Stop training and keep what was learnt; it can go on later</source>
        <translation>Остановить обучение, сохранив достигнутое; потом его можно продолжить</translation>
    </message>
    <message>
        <source>Cannot &amp;run</source>
        <translation>Запуск не&amp;возможен</translation>
    </message>
    <message>
        <source>List what is to be mended before training can run</source>
        <translation>Показать, что исправить, чтобы обучение можно было запустить</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Пуск</translation>
    </message>
    <message>
        <source>Train until paused or until a stop condition is met</source>
        <translation>Обучать до паузы или до выполнения критерия останова</translation>
    </message>
</context>
<context>
    <name>TrainingNarrator</name>
    <message>
        <source>Training started</source>
        <translation>Обучение началось</translation>
    </message>
    <message>
        <source>Training ended after {n} updates</source>
        <translation>Обучение закончено, обновлений: {n}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>usual: {rate}</source>
        <translation>обычно {rate}</translation>
    </message>
    <message>
        <source>Scoring takes {time} ms, {share} of the time.</source>
        <translation>Оценка занимает {time} мс, {share} времени.</translation>
    </message>
    <message>
        <source>Preparing the data…</source>
        <translation>Подготовка данных…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>Начальные значения</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Остановить, когда</translation>
    </message>
    <message>
        <source>Penalty on large weights</source>
        <translation>Штраф за большие веса</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Обновлений в с</translation>
    </message>
    <message>
        <source>How many updates a second; slow enough, each can be watched</source>
        <translation>Сколько обновлений в секунду; если мало, видно каждое</translation>
    </message>
    <message>
        <source>Learning rate {letter}</source>
        <translation>Скорость обучения {letter}</translation>
    </message>
    <message>
        <source>How far an update moves the weights against the gradient. Too small: slow; too large: the loss jumps or grows. 0.5, 0,5 and 1/2 are the same. It can be changed while training runs.</source>
        <translation>Насколько обновление сдвигает веса против градиента. Слишком мала — обучение медленное, слишком велика — потери скачут или растут. 0.5, 0,5 и 1/2 — одно и то же. Её можно менять во время обучения.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Оптимизатор</translation>
    </message>
    <message>
        <source>How an update is made from the gradient. Gradient descent: η times the gradient; the others also use the gradients of updates before.</source>
        <translation>Как из градиента получается обновление. Градиентный спуск: градиент, умноженный на η; остальные учитывают и градиенты прежних обновлений.</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>градиентный спуск</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>импульс</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>импульс Нестерова</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Импульс</translation>
    </message>
    <message>
        <source>Share of the last step that is added to the next, 0 to 1</source>
        <translation>Доля прошлого шага, которая прибавляется к следующему, от 0 до 1</translation>
    </message>
    <message>
        <source>Batches of</source>
        <translation>Размер пакета</translation>
    </message>
    <message>
        <source>Samples in one update. Off: all of them, the full batch; 1: an update after every sample.</source>
        <translation>Сколько примеров в одном обновлении. Выключено: все, полный пакет; 1: обновление после каждого примера.</translation>
    </message>
    <message>
        <source>Shuffle in every epoch</source>
        <translation>Перемешивать каждую эпоху</translation>
    </message>
    <message>
        <source>Take the samples in another order in every epoch, drawn from the seed. The full batch needs no order.</source>
        <translation>Брать примеры в каждой эпохе в новом порядке, который задаёт зерно. Полному пакету порядок не важен.</translation>
    </message>
    <message>
        <source>Update rule</source>
        <translation>Правило обновления</translation>
    </message>
    <message>
        <source>What weights are moved by: the gradient of the loss, or one of the heuristics that split the error among the weights; the perceptron rule is for step perceptrons without hidden layers.</source>
        <translation>По чему меняются веса: по градиенту потерь или по одной из эвристик, распределяющих ошибку по весам; правило перцептрона — для ступенчатых перцептронов без скрытых слоёв.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>How many digits numbers are trained with: 16, or 7 at half the memory</source>
        <translation>Со сколькими цифрами идёт обучение: 16 или 7 при вдвое меньшей памяти</translation>
    </message>
    <message>
        <source>double (float64)</source>
        <translation>двойная (float64)</translation>
    </message>
    <message>
        <source>single (float32)</source>
        <translation>одинарная (float32)</translation>
    </message>
    <message>
        <source>epochs per score</source>
        <translation>эпох на оценку</translation>
    </message>
    <message>
        <source>How often the samples held out are scored. Off: as often as a tenth of the time allows; more than that is never taken.</source>
        <translation>Как часто оценивать отложенные примеры. Выключено: так часто, как позволяет десятая доля времени; больше неё не тратится никогда.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed gives the same weights and the same order of samples</source>
        <translation>Начало всех случайных чисел: одно и то же зерно даёт те же веса и тот же порядок примеров</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Разыграть</translation>
    </message>
    <message>
        <source>Draw the start values of all weights again, from this seed</source>
        <translation>Взять начальные значения всех весов заново, по этому зерну</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>What a new random start draws weights from. Glorot suits sigmoid and tanh, He suits ReLU; both know the size of the layer.</source>
        <translation>Откуда берутся новые случайные веса. Glorot подходит сигмоиде и tanh, He — ReLU; оба учитывают размер слоя.</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>нули</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>постоянное</translation>
    </message>
    <message>
        <source>uniform ±</source>
        <translation>равномерное ±</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>нормальное</translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation>Glorot, равномерное</translation>
    </message>
    <message>
        <source>Glorot, normal</source>
        <translation>Glorot, нормальное</translation>
    </message>
    <message>
        <source>He, uniform</source>
        <translation>He, равномерное</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, нормальное</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Разброс</translation>
    </message>
    <message>
        <source>Uniform: largest size; normal: standard deviation; constant: the number itself</source>
        <translation>Равномерное: наибольшая величина; нормальное: стандартное отклонение; постоянное: само число</translation>
    </message>
    <message>
        <source>Draw biases too</source>
        <translation>Случайные смещения</translation>
    </message>
    <message>
        <source>On: biases are drawn like weights; off: they start at 0</source>
        <translation>Включено: смещения берутся так же, как веса; выключено: они начинаются с 0</translation>
    </message>
    <message>
        <source>epochs done</source>
        <translation>пройдено эпох</translation>
    </message>
    <message>
        <source>End the run after so many epochs</source>
        <translation>Завершить запуск после стольких эпох</translation>
    </message>
    <message>
        <source>loss below</source>
        <translation>потери меньше</translation>
    </message>
    <message>
        <source>End the run when the loss of the training samples is smaller</source>
        <translation>Завершить запуск, когда потери на обучающих примерах станут меньше</translation>
    </message>
    <message>
        <source>right at least</source>
        <translation>верных не меньше</translation>
    </message>
    <message>
        <source>End the run when this share of the training samples is right, 0 to 1</source>
        <translation>Завершить запуск, когда доля верных ответов на обучающих примерах достигнет этой, от 0 до 1</translation>
    </message>
    <message>
        <source>gradient below</source>
        <translation>градиент меньше</translation>
    </message>
    <message>
        <source>End the run when the gradient of an epoch is shorter than this</source>
        <translation>Завершить запуск, когда длина градиента за эпоху станет меньше</translation>
    </message>
    <message>
        <source>move below</source>
        <translation>сдвиг меньше</translation>
    </message>
    <message>
        <source>End the run when an epoch moves the weights by less than this</source>
        <translation>Завершить запуск, когда за эпоху веса сдвинутся меньше, чем на столько</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Adds L2 times half the sum of the squares of all weights</source>
        <translation>Прибавляет L2, умноженное на половину суммы квадратов всех весов</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Adds L1 times the sum of the sizes of all weights</source>
        <translation>Прибавляет L1, умноженное на сумму модулей всех весов</translation>
    </message>
    <message>
        <source>Biases too</source>
        <translation>И за смещения</translation>
    </message>
    <message>
        <source>Penalise biases like weights</source>
        <translation>Штрафовать смещения так же, как веса</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>loss {value}</source>
        <translation>потери {value}</translation>
    </message>
    <message>
        <source>update {update}</source>
        <translation>обн. {update}</translation>
    </message>
    <message>
        <source>update 0</source>
        <translation>обн. 0</translation>
    </message>
    <message>
        <source>update {update} = epoch {epoch}, batch {batch} of {n_batches}</source>
        <translation>обн. {update} = эпоха {epoch}, пакет {batch}/{n_batches}</translation>
    </message>
    <message>
        <source>right: {train}</source>
        <translation>верно: {train}</translation>
    </message>
    <message>
        <source>right: train {train}, held out {held_out}</source>
        <translation>верно: обуч. {train}, отлож. {held_out}</translation>
    </message>
    <message>
        <source>heuristic</source>
        <translation>эвристика</translation>
    </message>
    <message>
        <source>faulty pass</source>
        <translation>проход с ошибкой</translation>
    </message>
    <message>
        <source>Training does not follow the gradient of the loss but another update rule: {rule}. It is chosen in the Training panel.</source>
        <translation>Обучение идёт не по градиенту потерь, а по другому правилу: {rule}. Оно выбирается в панели «Обучение».</translation>
    </message>
    <message>
        <source>Training controls</source>
        <translation>Управление обучением</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обучения</translation>
    </message>
    <message>
        <source>An update changes the weights once, from one batch of samples. After an epoch every sample has been used once.</source>
        <translation>Обновление меняет веса один раз, по одному пакету примеров. За эпоху каждый пример используется один раз.</translation>
    </message>
    <message>
        <source>Loss of the last batch: the mean over its samples</source>
        <translation>Потери на последнем пакете: среднее по его примерам</translation>
    </message>
    <message>
        <source>Learning rate {letter}: how far an update moves the weights against the gradient. It can be changed while training runs. 0.5, 0,5 and 1/2 are the same.</source>
        <translation>Скорость обучения {letter}: насколько обновление сдвигает веса против градиента. Её можно менять во время обучения. 0.5, 0,5 и 1/2 — одно и то же.</translation>
    </message>
    <message>
        <source>Share of right answers among the samples trained with and among those held out</source>
        <translation>Доля верных ответов на обучающих и на отложенных примерах</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>UpdatesStrip</name>
    <message>
        <source>Update {n}: click to go there</source>
        <translation>Обновление {n}: щелчок — перейти туда</translation>
    </message>
    <message>
        <source>←, → update by update, Page keys by epochs, Ctrl+←, Ctrl+→ by marks</source>
        <translation>←, → по обновлениям, PgUp и PgDn по эпохам, Ctrl+←, Ctrl+→ по отметкам</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>All layers</source>
        <translation>Все слои</translation>
    </message>
    <message>
        <source>Layer {k}: {shape}</source>
        <translation>Слой {k}: {shape}</translation>
    </message>
    <message>
        <source>Nothing is wired yet. Put inputs and perceptrons on the canvas and draw a wire between them: their matrices appear here.</source>
        <translation>Связей пока нет. Поместите на схему входы и перцептроны и проведите между ними связь: здесь появятся их матрицы.</translation>
    </message>
    <message>
        <source>The clipboard holds {found} numbers; here is room for {room}.</source>
        <translation>Чисел в буфере обмена: {found}, а здесь помещается {room}.</translation>
    </message>
    <message>
        <source>Which layer&apos;s matrix to show</source>
        <translation>Матрицу какого слоя показать</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слой</translation>
    </message>
</context>
<context>
    <name>WiggleTab</name>
    <message>
        <source>loss {letter}</source>
        <translation>потери {letter}</translation>
    </message>
    <message>
        <source>{loss}(w − h) = {below}, {loss}(w + h) = {above}: secant {secant}, tangent {tangent}</source>
        <translation>{loss}(w − h) = {below}, {loss}(w + h) = {above}: секущая {secant}, касательная {tangent}</translation>
    </message>
    <message>
        <source>How far the parameter is moved to both sides. The smaller h, the closer the secant is to the tangent.</source>
        <translation>На сколько параметр сдвигается в обе стороны. Чем меньше h, тем ближе секущая к касательной.</translation>
    </message>
    <message>
        <source>Step h of the wiggle</source>
        <translation>Величина сдвига h</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>потери</translation>
    </message>
    <message>
        <source>secant</source>
        <translation>секущая</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>касательная</translation>
    </message>
    <message>
        <source>Loss over one parameter</source>
        <translation>Потери как функция одного параметра</translation>
    </message>
    <message>
        <source>The loss for other values of this one parameter, all others held. The secant through the two points is the numerical gradient, the tangent is that of back-propagation.</source>
        <translation>Потери при других значениях одного этого параметра, все остальные закреплены. Наклон секущей через две точки — численный градиент, наклон касательной — градиент обратного распространения.</translation>
    </message>
</context>
<context>
    <name>WireSheet</name>
    <message>
        <source>Cut the connections selected</source>
        <translation>Разорвать выделенные связи</translation>
    </message>
    <message>
        <source>Restore the connections selected</source>
        <translation>Восстановить выделенные связи</translation>
    </message>
    <message>
        <source>Cut the row</source>
        <translation>Разорвать строку</translation>
    </message>
    <message>
        <source>Restore the row</source>
        <translation>Восстановить строку</translation>
    </message>
    <message>
        <source>Cut the column</source>
        <translation>Разорвать столбец</translation>
    </message>
    <message>
        <source>Restore the column</source>
        <translation>Восстановить столбец</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Разорвать</translation>
    </message>
    <message>
        <source>Cut the connections selected (Delete): no weight is left, which is not a weight of 0. A click on a name selects a row or a column.</source>
        <translation>Разорвать выделенные связи (Delete): веса не остаётся, и это не то же, что вес 0. Щелчок по имени выделяет строку или столбец.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Draw the connections selected again, with the weight 0 (Insert)</source>
        <translation>Снова провести выделенные связи, с весом 0 (Insert)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Weights of the wire</source>
        <translation>Веса связи</translation>
    </message>
    <message>
        <source>Cut: there is no connection here. Type a number to draw it.</source>
        <translation>Разорвано: связи здесь нет. Введите число, чтобы её провести.</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Zoom out (Ctrl+−, wheel)</source>
        <translation>Мельче (Ctrl+−, колесо)</translation>
    </message>
    <message>
        <source>Zoom to 100 % (Ctrl+0)</source>
        <translation>Масштаб 100 % (Ctrl+0)</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++, wheel)</source>
        <translation>Крупнее (Ctrl++, колесо)</translation>
    </message>
    <message>
        <source>Show the whole drawing (Home)</source>
        <translation>Показать схему целиком (Home)</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Создать</translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation>Начать с пустой схемы</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>Open a project from a file</source>
        <translation>Открыть проект из файла</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Сохранить проект</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>Save the project in another file</source>
        <translation>Сохранить проект в другой файл</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Экспорт рисунка…</translation>
    </message>
    <message>
        <source>Save the drawing as SVG, PDF, PNG or TikZ</source>
        <translation>Сохранить чертёж как SVG, PDF, PNG или TikZ</translation>
    </message>
    <message>
        <source>&amp;Recover unsaved work…</source>
        <translation>Восстановить несохранённо&amp;е…</translation>
    </message>
    <message>
        <source>Look for what was not saved when the program ended by a crash</source>
        <translation>Поискать то, что не было сохранено, когда программа завершилась аварийно</translation>
    </message>
    <message>
        <source>&amp;Keep recovery copies</source>
        <translation>Хранить копии для восстановлени&amp;я</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved changes, written some seconds after a change and offered at the next start if the program ends by a crash</source>
        <translation>Хранить копию несохранённых изменений: она пишется через несколько секунд после изменения и предлагается при следующем запуске, если программа завершилась аварийно</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Вырезать</translation>
    </message>
    <message>
        <source>Move the selected blocks to the clipboard</source>
        <translation>Перенести выделенные блоки в буфер обмена</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy the selected blocks and their wires</source>
        <translation>Скопировать выделенные блоки и связи между ними</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>В&amp;ставить</translation>
    </message>
    <message>
        <source>Paste at the pointer</source>
        <translation>Вставить там, где указатель</translation>
    </message>
    <message>
        <source>Paste with incoming &amp;wires</source>
        <translation>Вставить с &amp;входящими связями</translation>
    </message>
    <message>
        <source>Paste at the pointer, fed by the same blocks as the original</source>
        <translation>Вставить у указателя и подключить к тем же блокам, что и оригинал</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Дублировать</translation>
    </message>
    <message>
        <source>Copy the selection beside itself</source>
        <translation>Повторить выделенное рядом</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Delete the selection and the wires at it</source>
        <translation>Удалить выделенное вместе с его связями</translation>
    </message>
    <message>
        <source>Delete and &amp;rejoin</source>
        <translation>Удалить и &amp;соединить соседей</translation>
    </message>
    <message>
        <source>Delete the selection and wire what fed it to what it fed</source>
        <translation>Удалить выделенное и соединить его источники с теми блоками, куда шли его сигналы</translation>
    </message>
    <message>
        <source>&amp;Scissors</source>
        <translation>&amp;Ножницы</translation>
    </message>
    <message>
        <source>Cut wires by drawing across them; also Ctrl and right drag</source>
        <translation>Резать связи, проводя линию поперёк; то же — Ctrl и правая кнопка мыши</translation>
    </message>
    <message>
        <source>&amp;Insert into wire…</source>
        <translation>В&amp;ставить в связь…</translation>
    </message>
    <message>
        <source>Add a block by name in the middle of the selected wire</source>
        <translation>Добавить блок по имени в середину выделенной связи</translation>
    </message>
    <message>
        <source>Select &amp;upstream</source>
        <translation>Выделить всё &amp;до</translation>
    </message>
    <message>
        <source>Select also all blocks that feed the selection</source>
        <translation>Выделить также все блоки, от которых сигнал приходит к выделенному</translation>
    </message>
    <message>
        <source>Select do&amp;wnstream</source>
        <translation>Выделить всё п&amp;осле</translation>
    </message>
    <message>
        <source>Select also all blocks that the selection feeds</source>
        <translation>Выделить также все блоки, до которых доходит сигнал от выделенного</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Копировать как р&amp;исунок</translation>
    </message>
    <message>
        <source>Copy the selection, or the whole drawing, for slides and texts</source>
        <translation>Копировать выделенное или весь чертёж для слайдов и текстов</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Найти…</translation>
    </message>
    <message>
        <source>Find blocks and notes on the canvas</source>
        <translation>Найти блоки и заметки на холсте</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Найти &amp;далее</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>Перейти к следующему найденному месту</translation>
    </message>
    <message>
        <source>Find &amp;command…</source>
        <translation>Найти &amp;команду…</translation>
    </message>
    <message>
        <source>Find and carry out any command by its name</source>
        <translation>Найти по названию и выполнить любую команду</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выделить в&amp;сё</translation>
    </message>
    <message>
        <source>Select everything on the canvas</source>
        <translation>Выделить всё на схеме</translation>
    </message>
    <message>
        <source>&amp;Edit in place</source>
        <translation>&amp;Изменить на месте</translation>
    </message>
    <message>
        <source>Edit the name or the number selected</source>
        <translation>Изменить выбранное имя или число</translation>
    </message>
    <message>
        <source>Edit the &amp;number</source>
        <translation>Изменить &amp;число</translation>
    </message>
    <message>
        <source>Type the weight, the bias, the input value or the size (Enter)</source>
        <translation>Ввести вес, смещение, значение входа или размер (Enter)</translation>
    </message>
    <message>
        <source>Edit the a&amp;ctivation</source>
        <translation>Изменить &amp;активацию</translation>
    </message>
    <message>
        <source>Choose the activation of the selected perceptron in place</source>
        <translation>Выбрать активацию выделенного перцептрона на месте</translation>
    </message>
    <message>
        <source>&amp;Add block…</source>
        <translation>До&amp;бавить блок…</translation>
    </message>
    <message>
        <source>Add a block by name, beside the selected one</source>
        <translation>Добавить блок по имени рядом с выделенным</translation>
    </message>
    <message>
        <source>&amp;Wire from here</source>
        <translation>Провести &amp;связь отсюда</translation>
    </message>
    <message>
        <source>Begin a wire at the selected block: ] or arrows choose its end, Enter draws it, Tab adds a block there</source>
        <translation>Начать связь у выделенного блока: ] или стрелки выбирают конец, Enter проводит, Tab добавляет там блок</translation>
    </message>
    <message>
        <source>Wire the &amp;selection</source>
        <translation>Соединить в&amp;ыделенное</translation>
    </message>
    <message>
        <source>Wire the selected blocks from left to right: all of a column to all of the next one</source>
        <translation>Соединить выделенные блоки слева направо: все блоки столбца со всеми блоками следующего</translation>
    </message>
    <message>
        <source>Show the whole drawing (also Home)</source>
        <translation>Показать схему целиком (также Home)</translation>
    </message>
    <message>
        <source>Ne&amp;xt weight</source>
        <translation>С&amp;ледующий вес</translation>
    </message>
    <message>
        <source>Go to the next wire into this block</source>
        <translation>Перейти к следующей связи, входящей в блок</translation>
    </message>
    <message>
        <source>Pre&amp;vious weight</source>
        <translation>П&amp;редыдущий вес</translation>
    </message>
    <message>
        <source>Go to the wire before this one</source>
        <translation>Перейти к предыдущей связи</translation>
    </message>
    <message>
        <source>Block on the &amp;left</source>
        <translation>Блок с&amp;лева</translation>
    </message>
    <message>
        <source>Select the nearest block on the left</source>
        <translation>Выделить ближайший блок слева</translation>
    </message>
    <message>
        <source>Block on the &amp;right</source>
        <translation>Блок с&amp;права</translation>
    </message>
    <message>
        <source>Select the nearest block on the right</source>
        <translation>Выделить ближайший блок справа</translation>
    </message>
    <message>
        <source>Block a&amp;bove</source>
        <translation>Блок с&amp;верху</translation>
    </message>
    <message>
        <source>Select the nearest block above</source>
        <translation>Выделить ближайший блок сверху</translation>
    </message>
    <message>
        <source>Block bel&amp;ow</source>
        <translation>Блок с&amp;низу</translation>
    </message>
    <message>
        <source>Select the nearest block below</source>
        <translation>Выделить ближайший блок снизу</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Следующая п&amp;анель</translation>
    </message>
    <message>
        <source>Go on from the canvas to the panels and back</source>
        <translation>Перейти с холста к панелям и обратно</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>Make the drawing larger (also the wheel)</source>
        <translation>Увеличить схему (также колесом мыши)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Make the drawing smaller (also the wheel)</source>
        <translation>Уменьшить схему (также колесом мыши)</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>Масштаб &amp;100 %</translation>
    </message>
    <message>
        <source>Show the drawing in its own size</source>
        <translation>Показать схему в собственном размере</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>&amp;Вся схема</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>Показать &amp;выделенное</translation>
    </message>
    <message>
        <source>Show what is selected as large as sensible (also . on numpad)</source>
        <translation>Показать выделенное как можно крупнее (также точка на цифровой клавиатуре)</translation>
    </message>
    <message>
        <source>&amp;Tidy into layers</source>
        <translation>&amp;Разложить по слоям</translation>
    </message>
    <message>
        <source>Put the selection, or all, in columns by depth</source>
        <translation>Поставить выделенное или всё столбцами по глубине</translation>
    </message>
    <message>
        <source>&amp;Group into a block…</source>
        <translation>Собрать составной &amp;блок…</translation>
    </message>
    <message>
        <source>Make one reusable block of the selected perceptrons, e.g. an XOR: copies of it change together</source>
        <translation>Сделать из выделенных перцептронов один составной блок, например XOR: все его копии меняются вместе</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>&amp;Разобрать составной блок</translation>
    </message>
    <message>
        <source>Take the selected reusable blocks apart</source>
        <translation>Разобрать выделенные составные блоки на части</translation>
    </message>
    <message>
        <source>&amp;Open or close the block</source>
        <translation>&amp;Открыть или закрыть составной блок</translation>
    </message>
    <message>
        <source>Show what is inside the selected reusable block, or hide it</source>
        <translation>Показать, что внутри выделенного составного блока, или скрыть</translation>
    </message>
    <message>
        <source>Bring &amp;into the block</source>
        <translation>В&amp;нести в блок</translation>
    </message>
    <message>
        <source>Bring the selected perceptrons into the block that is selected with them; also by dragging them into its open frame</source>
        <translation>Внести выделенные перцептроны в составной блок, выделенный вместе с ними; их можно и перетащить в его открытую рамку</translation>
    </message>
    <message>
        <source>Take out of the bloc&amp;k</source>
        <translation>В&amp;ынуть из блока</translation>
    </message>
    <message>
        <source>Take the selected perceptrons out of the block around them; also by dragging them out of its open frame</source>
        <translation>Вынуть выделенные перцептроны из составного блока вокруг них; их можно и вытащить за край его открытой рамки</translation>
    </message>
    <message>
        <source>&amp;Names of the block…</source>
        <translation>&amp;Имена в составном блоке…</translation>
    </message>
    <message>
        <source>Name the selected reusable block, its inputs and its outputs</source>
        <translation>Назвать выделенный составной блок, его входы и выходы</translation>
    </message>
    <message>
        <source>&amp;Keep block in my palette</source>
        <translation>Сохранить &amp;составной блок в моей палитре</translation>
    </message>
    <message>
        <source>Keep the selected reusable block for other drawings: the palette has it under “My blocks”</source>
        <translation>Сохранить выделенный составной блок для других схем: он будет в палитре под заголовком «Мои блоки»</translation>
    </message>
    <message>
        <source>&amp;Pin a plot…</source>
        <translation>Закрепить &amp;график…</translation>
    </message>
    <message>
        <source>Put a small plot beside the selected perceptron: its output, its weights or its activation</source>
        <translation>Поставить рядом с выделенным перцептроном маленький график: его выход, его веса или его активацию</translation>
    </message>
    <message>
        <source>Fra&amp;me the selection</source>
        <translation>Обвести ра&amp;мкой</translation>
    </message>
    <message>
        <source>Put a frame with a title around the selected blocks and notes</source>
        <translation>Поставить вокруг выделенных блоков и заметок рамку с заголовком</translation>
    </message>
    <message>
        <source>Fit frame to c&amp;ontents</source>
        <translation>Подогнать рамку под с&amp;одержимое</translation>
    </message>
    <message>
        <source>Make the selected frames as large as what lies inside them</source>
        <translation>Сделать выделенные рамки по размеру того, что внутри</translation>
    </message>
    <message>
        <source>&amp;Bend the wire</source>
        <translation>И&amp;зогнуть связь</translation>
    </message>
    <message>
        <source>Lead the selected wire through one more point; arrows move it</source>
        <translation>Провести выделенную связь ещё через одну точку; стрелки двигают её</translation>
    </message>
    <message>
        <source>&amp;Next bend</source>
        <translation>Сл&amp;едующий излом</translation>
    </message>
    <message>
        <source>Let the arrows move the next bend of the selected wire</source>
        <translation>Двигать стрелками следующий излом выделенной связи</translation>
    </message>
    <message>
        <source>Align &amp;left edges</source>
        <translation>Выровнять по &amp;левому краю</translation>
    </message>
    <message>
        <source>Bring the left edges selected onto one line</source>
        <translation>Поставить левые края выделенного на одну линию</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>Выровнять по &amp;центру</translation>
    </message>
    <message>
        <source>Put the selection into one column</source>
        <translation>Поставить выделенное в один столбец</translation>
    </message>
    <message>
        <source>Align &amp;right edges</source>
        <translation>Выровнять по &amp;правому краю</translation>
    </message>
    <message>
        <source>Bring the right edges selected onto one line</source>
        <translation>Поставить правые края выделенного на одну линию</translation>
    </message>
    <message>
        <source>Align to&amp;p edges</source>
        <translation>Выровнять по &amp;верхнему краю</translation>
    </message>
    <message>
        <source>Bring the top edges selected onto one line</source>
        <translation>Поставить верхние края выделенного на одну линию</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>Выровнять по &amp;середине</translation>
    </message>
    <message>
        <source>Put the selection into one row</source>
        <translation>Поставить выделенное в один ряд</translation>
    </message>
    <message>
        <source>Align &amp;bottom edges</source>
        <translation>Выровнять по &amp;нижнему краю</translation>
    </message>
    <message>
        <source>Bring the bottom edges selected onto one line</source>
        <translation>Поставить нижние края выделенного на одну линию</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>Распределить по &amp;горизонтали</translation>
    </message>
    <message>
        <source>Make the gaps from left to right equal</source>
        <translation>Сделать равными промежутки слева направо</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>Распределить по вер&amp;тикали</translation>
    </message>
    <message>
        <source>Make the gaps from top to bottom equal</source>
        <translation>Сделать равными промежутки сверху вниз</translation>
    </message>
    <message>
        <source>Run &amp;to here</source>
        <translation>&amp;Выполнить до этого места</translation>
    </message>
    <message>
        <source>Go through the update to the next event that touches what is selected</source>
        <translation>Пройти обновление до ближайшего события, которое касается выделенного</translation>
    </message>
    <message>
        <source>Book&amp;mark the event</source>
        <translation>&amp;Закладка на событии</translation>
    </message>
    <message>
        <source>Mark the event that the step panel shows, or remove its mark</source>
        <translation>Поставить закладку на событие, показанное в пошаговой панели, или убрать её</translation>
    </message>
    <message>
        <source>&amp;Ask me first</source>
        <translation>&amp;Сначала спроси</translation>
    </message>
    <message>
        <source>Step by step, hide each result until I have said what it is</source>
        <translation>В пошаговом режиме скрывать каждый результат, пока я не скажу, каков он</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Вернуть расположение</translation>
    </message>
    <message>
        <source>Put all panels back to their places</source>
        <translation>Вернуть все панели на их места</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Занять весь экран</translation>
    </message>
    <message>
        <source>&amp;Mean of the batch on the canvas</source>
        <translation>&amp;Среднее по пакету на схеме</translation>
    </message>
    <message>
        <source>While stepping, show the means over the batch in the perceptrons in place of the selected sample</source>
        <translation>В пошаговом режиме показывать в перцептронах средние по пакету вместо выбранного примера</translation>
    </message>
    <message>
        <source>Numbers tra&amp;vel along the wires</source>
        <translation>Числа &amp;бегут по связям</translation>
    </message>
    <message>
        <source>While stepping, let numbers run along the wires; without it they are shown where they go at once</source>
        <translation>В пошаговом режиме числа бегут по связям; без этого они сразу показаны там, куда придут</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Содержание</translation>
    </message>
    <message>
        <source>How to work with the program, page by page</source>
        <translation>Как работать с программой, страница за страницей</translation>
    </message>
    <message>
        <source>&amp;Notices about learning</source>
        <translation>&amp;Замечания об обучении</translation>
    </message>
    <message>
        <source>Say below the canvas what stands in the way of learning, and mark the perceptrons</source>
        <translation>Говорить под схемой, что мешает обучению, и помечать перцептроны</translation>
    </message>
    <message>
        <source>&amp;Go to the notices</source>
        <translation>&amp;Перейти к замечаниям</translation>
    </message>
    <message>
        <source>Give the keyboard to the line of notices below the canvas</source>
        <translation>Передать клавиатуру строке замечаний под схемой</translation>
    </message>
    <message>
        <source>&amp;About Perceptarium</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Версия и лицензии</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Клавиши и мышь</translation>
    </message>
    <message>
        <source>All shortcuts and gestures</source>
        <translation>Все сочетания клавиш и действия мышью</translation>
    </message>
</context>
<context>
    <name>activations</name>
    <message>
        <source>step</source>
        <translation>ступенчатая</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>сигмоида</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>ReLU с утечкой</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>тождественная</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>sample {n}</source>
        <translation>пример {n}</translation>
    </message>
    <message>
        <source>{mark}: {mine}, right is {right}.</source>
        <translation>{mark}: {mine}, правильно {right}.</translation>
    </message>
    <message>
        <source>From your values: {value}.</source>
        <translation>Из ваших значений: {value}.</translation>
    </message>
    <message>
        <source>Weighted sums</source>
        <translation>Взвешенные суммы</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Функции активации</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Loss by output</source>
        <translation>Потери по выходу</translation>
    </message>
    <message>
        <source>Back along the weights</source>
        <translation>Назад по весам</translation>
    </message>
    <message>
        <source>Slopes of the activation</source>
        <translation>Наклоны функции активации</translation>
    </message>
    <message>
        <source>Deltas</source>
        <translation>Дельты</translation>
    </message>
    <message>
        <source>Gradients of weights</source>
        <translation>Градиенты по весам</translation>
    </message>
    <message>
        <source>Gradients of biases</source>
        <translation>Градиенты по смещениям</translation>
    </message>
    <message>
        <source>New weights and biases</source>
        <translation>Новые веса и смещения</translation>
    </message>
    <message>
        <source>Loss after the update</source>
        <translation>Потери после обновления</translation>
    </message>
    <message>
        <source>right</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>следует</translation>
    </message>
    <message>
        <source>rough</source>
        <translation>грубо</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>неверно</translation>
    </message>
    <message>
        <source>It follows from your earlier value; from that it is right.</source>
        <translation>Следует из вашего прежнего значения; если считать от него, верно.</translation>
    </message>
    <message>
        <source>Maybe right, but type more digits: at least two that count.</source>
        <translation>Может быть, верно, но нужно больше знаков: хотя бы две значащие цифры.</translation>
    </message>
    <message>
        <source>No slip known that gives this number.</source>
        <translation>Ни одна известная ошибка не даёт такого числа.</translation>
    </message>
    <message>
        <source>{one} Or: {other}</source>
        <translation>{one} Или: {other}</translation>
    </message>
    <message>
        <source>The sign is the wrong way round.</source>
        <translation>Знак противоположный.</translation>
    </message>
    <message>
        <source>The bias was forgotten.</source>
        <translation>Забыто смещение.</translation>
    </message>
    <message>
        <source>The bias was taken away, as a threshold is; it is added.</source>
        <translation>Смещение вычли, как порог, а его прибавляют.</translation>
    </message>
    <message>
        <source>A part of the sum was left out.</source>
        <translation>Пропущено слагаемое суммы.</translation>
    </message>
    <message>
        <source>This is the sum: the activation function was forgotten.</source>
        <translation>Это сумма: забыта функция активации.</translation>
    </message>
    <message>
        <source>This is the slope of the function, not its value.</source>
        <translation>Это наклон функции, а не её значение.</translation>
    </message>
    <message>
        <source>The sign in the exponent: this is σ(−z) in place of σ(z).</source>
        <translation>Знак в показателе степени: это σ(−z) вместо σ(z).</translation>
    </message>
    <message>
        <source>This is a sigmoid; softmax divides by the sum over all outputs.</source>
        <translation>Это сигмоида; softmax делит на сумму по всем выходам.</translation>
    </message>
    <message>
        <source>The factor ½ of the loss was forgotten.</source>
        <translation>Забыт множитель ½ функции потерь.</translation>
    </message>
    <message>
        <source>The error was not squared.</source>
        <translation>Ошибка не возведена в квадрат.</translation>
    </message>
    <message>
        <source>The decimal logarithm was taken in place of the natural one.</source>
        <translation>Взят десятичный логарифм вместо натурального.</translation>
    </message>
    <message>
        <source>A factor 2 too much: it cancels against the ½ of the loss.</source>
        <translation>Лишний множитель 2: он сокращается с ½ функции потерь.</translation>
    </message>
    <message>
        <source>The factor 2 of the derivative was forgotten.</source>
        <translation>Забыт множитель 2 производной.</translation>
    </message>
    <message>
        <source>The slope of the output is too much: with this loss it cancels out.</source>
        <translation>Наклон выхода лишний: с этой функцией потерь он сокращается.</translation>
    </message>
    <message>
        <source>The slope of the activation was forgotten.</source>
        <translation>Забыт наклон функции активации.</translation>
    </message>
    <message>
        <source>The slope was taken at the output in place of the sum: σ′(σ(z)).</source>
        <translation>Наклон взят от выхода вместо суммы: σ′(σ(z)).</translation>
    </message>
    <message>
        <source>The formula of the slope uses the output, not the sum.</source>
        <translation>В формуле наклона стоит выход, а не сумма.</translation>
    </message>
    <message>
        <source>This is the output itself, not its slope.</source>
        <translation>Это сам выход, а не его наклон.</translation>
    </message>
    <message>
        <source>Only the own slope was taken; every output of softmax depends on every sum.</source>
        <translation>Взят только собственный наклон; у softmax каждый выход зависит от каждой суммы.</translation>
    </message>
    <message>
        <source>The already updated weight was used; the way back goes along the old ones.</source>
        <translation>Взят уже обновлённый вес; назад идут по прежним весам.</translation>
    </message>
    <message>
        <source>Rows and columns of the matrix were mixed up (transposed).</source>
        <translation>Перепутаны строки и столбцы матрицы (транспонирование).</translation>
    </message>
    <message>
        <source>This is delta alone: what the weight reads was forgotten.</source>
        <translation>Это одна дельта: забыт вход этого веса.</translation>
    </message>
    <message>
        <source>Multiplied by the perceptron&apos;s own output; it is what the weight reads.</source>
        <translation>Умножено на выход самого перцептрона, а нужно на вход этого веса.</translation>
    </message>
    <message>
        <source>Multiplied by an input; a bias reads the constant 1.</source>
        <translation>Умножено на вход; вход смещения — постоянная 1.</translation>
    </message>
    <message>
        <source>This is the part of one sample; all samples are added up.</source>
        <translation>Это вклад одного примера; складывают вклады всех.</translation>
    </message>
    <message>
        <source>The factor 1/N is missing: the loss is a mean over the samples.</source>
        <translation>Нет множителя 1/N: потери — среднее по примерам.</translation>
    </message>
    <message>
        <source>Divided by N once too often: 1/N is in every delta already.</source>
        <translation>Лишнее деление на N: 1/N уже есть в каждой дельте.</translation>
    </message>
    <message>
        <source>Plus in place of minus: this step goes up the slope.</source>
        <translation>Плюс вместо минуса: этот шаг ведёт вверх по склону.</translation>
    </message>
    <message>
        <source>The learning rate η was forgotten.</source>
        <translation>Забыта скорость обучения η.</translation>
    </message>
    <message>
        <source>This is the old value.</source>
        <translation>Это прежнее значение.</translation>
    </message>
    <message>
        <source>This is the change alone; the new value was asked.</source>
        <translation>Это только изменение, а спрошено новое значение.</translation>
    </message>
    <message>
        <source>What the optimiser remembers was forgotten.</source>
        <translation>Забыта память оптимизатора.</translation>
    </message>
    <message>
        <source>Rounded too early: work on with more digits.</source>
        <translation>Округлено слишком рано: считайте дальше с большим числом знаков.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Знак</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Наибольшее</translation>
    </message>
    <message>
        <source>− negative</source>
        <translation>− отрицательное</translation>
    </message>
    <message>
        <source>0 zero</source>
        <translation>0 ноль</translation>
    </message>
    <message>
        <source>+ positive</source>
        <translation>+ положительное</translation>
    </message>
    <message>
        <source>↓ falls</source>
        <translation>↓ уменьшится</translation>
    </message>
    <message>
        <source>= stays</source>
        <translation>= не изменится</translation>
    </message>
    <message>
        <source>↑ grows</source>
        <translation>↑ вырастет</translation>
    </message>
</context>
<context>
    <name>breakpoints</name>
    <message>
        <source>bias of {unit}</source>
        <translation>смещение {unit}</translation>
    </message>
    <message>
        <source>loss below {bound}</source>
        <translation>потери ниже {bound}</translation>
    </message>
    <message>
        <source>gradient shorter than {bound}</source>
        <translation>градиент короче {bound}</translation>
    </message>
    <message>
        <source>a number is infinite or none at all</source>
        <translation>число бесконечно или не определено</translation>
    </message>
    <message>
        <source>answer {output} to sample {sample} crosses {bound}</source>
        <translation>ответ {output} на пример {sample} пересекает {bound}</translation>
    </message>
    <message>
        <source>{weight} changes its sign</source>
        <translation>{weight} меняет знак</translation>
    </message>
    <message>
        <source>(a weight that is gone)</source>
        <translation>(вес, которого больше нет)</translation>
    </message>
    <message>
        <source>Stopped after update {update}: {condition}</source>
        <translation>Остановлено после обновления {update}: {condition}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>{right} of {all} rows are right</source>
        <translation>верных строк: {right} из {all}</translation>
    </message>
    <message>
        <source>On rows marked ~ a sum is 0 but for rounding: move the weights or the bias a little, so that the answer can be relied on.</source>
        <translation>В строках с пометкой ~ сумма равна 0 с точностью до округления: немного сдвиньте веса или смещение, чтобы на ответ можно было положиться.</translation>
    </message>
    <message>
        <source>The data of the project ({name}) is no truth table: choose one, such as --data xor.</source>
        <translation>Данные проекта ({name}) — не таблица истинности: выберите её, например --data xor.</translation>
    </message>
    <message>
        <source>{name} expected</source>
        <translation>{name} нужно</translation>
    </message>
    <message>
        <source>{name} got</source>
        <translation>{name} ответ</translation>
    </message>
    <message>
        <source>{name} sum</source>
        <translation>{name} сумма</translation>
    </message>
    <message>
        <source>There is neither a file nor data called “{name}”. Shipped: {shipped}. Truth tables: {tables}. Generators: {generators}.</source>
        <translation>Нет ни файла, ни данных с именем «{name}». В поставке: {shipped}. Таблицы истинности: {tables}. Генераторы: {generators}.</translation>
    </message>
    <message>
        <source>{n} weight layer</source>
        <translation>слоёв весов: {n}</translation>
    </message>
    <message>
        <source>{n} weight layers</source>
        <translation>слоёв весов: {n}</translation>
    </message>
    <message>
        <source>{n} hidden</source>
        <translation>скрытых: {n}</translation>
    </message>
    <message>
        <source>{n} parameter</source>
        <translation>параметров: {n}</translation>
    </message>
    <message>
        <source>{n} parameters</source>
        <translation>параметров: {n}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>потери {loss}</translation>
    </message>
    <message>
        <source>accuracy {accuracy}</source>
        <translation>доля верных ответов {accuracy}</translation>
    </message>
    <message>
        <source>weights from {low} to {high}, biases from {a} to {b}</source>
        <translation>веса от {low} до {high}, смещения от {a} до {b}</translation>
    </message>
    <message>
        <source>data</source>
        <translation>данные</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>масштабирование</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>отложено</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>потери</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>оптимизатор</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>скорость обучения</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>размер пакета</translation>
    </message>
    <message>
        <source>full</source>
        <translation>полный</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>зерно</translation>
    </message>
    <message>
        <source>start weights</source>
        <translation>начальные веса</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>останов</translation>
    </message>
    <message>
        <source>test files of the data, if it has any</source>
        <translation>тестовые файлы данных, если они есть</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{name}, {n} samples in the project</source>
        <translation>{name}, примеров в проекте: {n}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>a preset has its own layers: leave out --layers</source>
        <translation>у заготовки свои слои: уберите --layers</translation>
    </message>
    <message>
        <source>There is no preset called “{name}”: {presets}.</source>
        <translation>Заготовки «{name}» нет, есть: {presets}.</translation>
    </message>
    <message>
        <source>say what to make: a preset, --layers or --data</source>
        <translation>укажите, что создать: заготовку, --layers или --data</translation>
    </message>
    <message>
        <source>Inputs are images and will be divided by {divisor} (scaling {scaling}; --scaling none leaves them as they are).</source>
        <translation>Входы — изображения, они будут поделены на {divisor} (масштабирование {scaling}; --scaling none оставит их как есть).</translation>
    </message>
    <message>
        <source>Inputs reach {highest} and stay as they are; --scaling standard usually learns better.</source>
        <translation>Входы доходят до {highest} и остаются как есть; с --scaling standard обучение обычно идёт лучше.</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>проект</translation>
    </message>
    <message>
        <source>one JSON object on stdout, for machines</source>
        <translation>один объект JSON в stdout, для других программ</translation>
    </message>
    <message>
        <source>default: found</source>
        <translation>по умолчанию: определяется сам</translation>
    </message>
    <message>
        <source>character between columns</source>
        <translation>знак между столбцами</translation>
    </message>
    <message>
        <source>decimal mark, point or comma</source>
        <translation>десятичный знак, точка или запятая</translation>
    </message>
    <message>
        <source>such as utf-8 or cp1251</source>
        <translation>кодировка, например utf-8 или cp1251</translation>
    </message>
    <message>
        <source>shipped data ({shipped}), a truth table ({tables}), a generator ({generators}), a CSV file, an IDX file of images or a folder of MNIST ({default})</source>
        <translation>данные из поставки ({shipped}), таблица истинности ({tables}), генератор ({generators}), файл CSV, файл IDX с изображениями или папка MNIST ({default})</translation>
    </message>
    <message>
        <source>of the inputs ({default})</source>
        <translation>масштабирование входов ({default})</translation>
    </message>
    <message>
        <source>part of the samples that is not trained on but tested with ({default})</source>
        <translation>доля примеров, на которых сеть не обучают, а проверяют ({default})</translation>
    </message>
    <message>
        <source>columns of a CSV file to be learnt (default: the last one)</source>
        <translation>целевые столбцы файла CSV (по умолчанию: последний)</translation>
    </message>
    <message>
        <source>number of samples of a generator (default: its own)</source>
        <translation>число примеров генератора (по умолчанию: своё)</translation>
    </message>
    <message>
        <source>noise of a generator (default: its own)</source>
        <translation>шум генератора (по умолчанию: свой)</translation>
    </message>
    <message>
        <source>training</source>
        <translation>обучение</translation>
    </message>
    <message>
        <source>what is made small</source>
        <translation>функция потерь</translation>
    </message>
    <message>
        <source>how the weights are moved</source>
        <translation>как сдвигаются веса</translation>
    </message>
    <message>
        <source>how far they are moved</source>
        <translation>насколько они сдвигаются</translation>
    </message>
    <message>
        <source>samples for one update, or full</source>
        <translation>примеров на одно обновление или full</translation>
    </message>
    <message>
        <source>how often all samples are gone through</source>
        <translation>сколько раз пройти все примеры</translation>
    </message>
    <message>
        <source>stop earlier: &apos;loss&lt;0.01&apos;, &apos;accuracy&gt;=0.95&apos;, &apos;gradient&lt;1e-4&apos; or &apos;move&lt;1e-6&apos; on the training samples; may be given several times (default: none)</source>
        <translation>остановиться раньше: &apos;loss&lt;0.01&apos;, &apos;accuracy&gt;=0.95&apos;, &apos;gradient&lt;1e-4&apos; или &apos;move&lt;1e-6&apos; на обучающих примерах; можно указать несколько раз (по умолчанию: нет)</translation>
    </message>
    <message>
        <source>of the optimisers momentum and nesterov</source>
        <translation>импульс оптимизаторов momentum и nesterov</translation>
    </message>
    <message>
        <source>penalty on the size of weights</source>
        <translation>штраф за модули весов</translation>
    </message>
    <message>
        <source>penalty on the squares of weights</source>
        <translation>штраф за квадраты весов</translation>
    </message>
    <message>
        <source>how start weights are drawn</source>
        <translation>как берутся начальные веса</translation>
    </message>
    <message>
        <source>factor on their size</source>
        <translation>множитель их величины</translation>
    </message>
    <message>
        <source>of the numbers while training</source>
        <translation>чисел при обучении</translation>
    </message>
    <message>
        <source>epochs between two scores of the samples held out</source>
        <translation>сколько эпох между двумя оценками отложенных примеров</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>использование: </translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>показать эту справку и выйти</translation>
    </message>
    <message>
        <source>new takes a preset, if any, and a file</source>
        <translation>для new нужны заготовка (если есть) и файл</translation>
    </message>
    <message>
        <source>not understood: {words}; see perceptarium {command} --help</source>
        <translation>непонятно: {words}; см. perceptarium {command} --help</translation>
    </message>
    <message>
        <source>Without a command the window opens, with FILE if one is named. The commands work without a window.</source>
        <translation>Без команды открывается окно — с файлом FILE, если он указан. Команды работают без окна.</translation>
    </message>
    <message>
        <source>Results go to stdout, all else to stderr. Exit status: 0 done, 1 a check failed, 2 bad usage or input, 130 interrupted.</source>
        <translation>Результаты выводятся в stdout, всё остальное — в stderr. Код выхода: 0 — выполнено, 1 — проверка не пройдена, 2 — неверный вызов или данные, 130 — прервано.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>examples:</source>
        <translation>примеры:</translation>
    </message>
    <message>
        <source>make a project: a preset, or layers that fit the data</source>
        <translation>создать проект: из заготовки или из слоёв, подходящих данным</translation>
    </message>
    <message>
        <source>the file to write (.nns, or .json with all numbers in it), and before it a preset: {presets}</source>
        <translation>файл, который записать (.nns или .json со всеми числами), а перед ним — заготовка: {presets}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>сеть</translation>
    </message>
    <message>
        <source>sizes: inputs, hidden layers, outputs (default: as the data asks)</source>
        <translation>размеры: входы, скрытые слои, выходы (по умолчанию: как требуют данные)</translation>
    </message>
    <message>
        <source>sizes of the hidden layers where --layers is not given (default: 8)</source>
        <translation>размеры скрытых слоёв, если нет --layers (по умолчанию: 8)</translation>
    </message>
    <message>
        <source>of the hidden layers (default: %(default)s)</source>
        <translation>активация скрытых слоёв (по умолчанию: %(default)s)</translation>
    </message>
    <message>
        <source>activation of the outputs (default: softmax for several classes, sigmoid for one, identity for numbers)</source>
        <translation>активация выходов (по умолчанию: softmax для нескольких классов, sigmoid для одного, identity для чисел)</translation>
    </message>
    <message>
        <source>default: none, or that of the preset</source>
        <translation>по умолчанию: нет или из заготовки</translation>
    </message>
    <message>
        <source>default: divide_255 or divide_16 for images, else none</source>
        <translation>по умолчанию: divide_255 или divide_16 для изображений, иначе none</translation>
    </message>
    <message>
        <source>default: 0.2; 0 for truth tables; MNIST has its own test files</source>
        <translation>по умолчанию: 0.2; 0 для таблиц истинности; у MNIST свои тестовые файлы</translation>
    </message>
    <message>
        <source>default: the one that suits the outputs</source>
        <translation>по умолчанию: подходящая выходам</translation>
    </message>
    <message>
        <source>default: sgd</source>
        <translation>по умолчанию: sgd</translation>
    </message>
    <message>
        <source>default: 0.5 for truth tables, else 0.1</source>
        <translation>по умолчанию: 0.5 для таблиц истинности, иначе 0.1</translation>
    </message>
    <message>
        <source>default: full for truth tables, else 32</source>
        <translation>по умолчанию: full для таблиц истинности, иначе 32</translation>
    </message>
    <message>
        <source>default: 1000 for truth tables, else 200, or 20 of large data</source>
        <translation>по умолчанию: 1000 для таблиц истинности, иначе 200, а для больших данных 20</translation>
    </message>
    <message>
        <source>default: 0.9</source>
        <translation>по умолчанию: 0.9</translation>
    </message>
    <message>
        <source>default: 0</source>
        <translation>по умолчанию: 0</translation>
    </message>
    <message>
        <source>default: glorot_uniform</source>
        <translation>по умолчанию: glorot_uniform</translation>
    </message>
    <message>
        <source>default: 1</source>
        <translation>по умолчанию: 1</translation>
    </message>
    <message>
        <source>default: float64</source>
        <translation>по умолчанию: float64</translation>
    </message>
    <message>
        <source>default: as often as a tenth of the time allows</source>
        <translation>по умолчанию: так часто, как позволяет десятая доля времени</translation>
    </message>
    <message>
        <source>of start weights and of the order of samples (default: 0)</source>
        <translation>зерно начальных весов и порядка примеров (по умолчанию: 0)</translation>
    </message>
    <message>
        <source>train the network of a project and say how well it went</source>
        <translation>обучить сеть проекта и сообщить, что получилось</translation>
    </message>
    <message>
        <source>write the trained project there, also after Ctrl+C (default: nothing is written)</source>
        <translation>куда записать обученный проект, в том числе после Ctrl+C (по умолчанию: ничего не записывается)</translation>
    </message>
    <message>
        <source>no progress on stderr</source>
        <translation>не показывать ход обучения в stderr</translation>
    </message>
    <message>
        <source>default: as in the project</source>
        <translation>по умолчанию: как в проекте</translation>
    </message>
    <message>
        <source>default: as in the project, or 1000 if nothing else ends the run</source>
        <translation>по умолчанию: как в проекте или 1000, если больше ничто не завершает запуск</translation>
    </message>
    <message>
        <source>begin with new random weights drawn by this seed (default: go on from those of the project)</source>
        <translation>начать с новых случайных весов по этому зерну (по умолчанию: продолжить с весами проекта)</translation>
    </message>
    <message>
        <source>let the network of a project answer for rows of a table</source>
        <translation>получить ответы сети проекта на строки таблицы</translation>
    </message>
    <message>
        <source>table with a column for every input, by name or in order; - is stdin</source>
        <translation>таблица со столбцом для каждого входа, по имени или по порядку; - означает stdin</translation>
    </message>
    <message>
        <source>compare a project with its truth table, row by row</source>
        <translation>сравнить проект с его таблицей истинности, строка за строкой</translation>
    </message>
    <message>
        <source>another truth table: {names} (default: as in the project)</source>
        <translation>другая таблица истинности: {names} (по умолчанию: как в проекте)</translation>
    </message>
    <message>
        <source>write out an update: every number and its formula</source>
        <translation>выписать обновление: каждое число и его формулу</translation>
    </message>
    <message>
        <source>what is traced</source>
        <translation>что выписывается</translation>
    </message>
    <message>
        <source>{levels} (default: the finest with at most 1000 events)</source>
        <translation>{levels} (по умолчанию самый подробный, где не больше 1000 событий)</translation>
    </message>
    <message>
        <source>of the batch, counted from 1: only its numbers (default: all)</source>
        <translation>пример пакета, считая с 1: только его числа (по умолчанию все)</translation>
    </message>
    <message>
        <source>number of updates to trace (default: 1)</source>
        <translation>сколько обновлений выписать (по умолчанию 1)</translation>
    </message>
    <message>
        <source>train for so many updates first (default: 0)</source>
        <translation>сколько обновлений сделать до этого (по умолчанию 0)</translation>
    </message>
    <message>
        <source>form</source>
        <translation>форма</translation>
    </message>
    <message>
        <source>a table, an event in every line, all digits</source>
        <translation>таблица: событие в каждой строке, все цифры</translation>
    </message>
    <message>
        <source>a derivation sheet for LaTeX</source>
        <translation>лист с выкладками для LaTeX</translation>
    </message>
    <message>
        <source>write a derivation sheet for a browser there</source>
        <translation>записать туда лист с выкладками для браузера</translation>
    </message>
    <message>
        <source>whose letters are used (default: %(default)s)</source>
        <translation>чьи обозначения (по умолчанию %(default)s)</translation>
    </message>
    <message>
        <source>significant digits (default: 6)</source>
        <translation>значащих цифр (по умолчанию 6)</translation>
    </message>
    <message>
        <source>write there instead of to stdout</source>
        <translation>записать туда, а не в стандартный вывод</translation>
    </message>
    <message>
        <source>compare gradients with what wiggling each weight says</source>
        <translation>сравнить градиенты с тем, что даёт пошатывание каждого веса</translation>
    </message>
    <message>
        <source>the way back to check: {names} (default: gradient)</source>
        <translation>какой обратный проход проверить: {names} (по умолчанию gradient)</translation>
    </message>
    <message>
        <source>how far each weight is moved both ways (default: 1e-5)</source>
        <translation>на сколько сдвигается каждый вес в обе стороны (по умолчанию 1e-5)</translation>
    </message>
    <message>
        <source>most parameters, spread evenly (default: all)</source>
        <translation>сколько параметров, взятых равномерно (по умолчанию все)</translation>
    </message>
    <message>
        <source>show size, matrices, data and settings of a project</source>
        <translation>показать размер, матрицы, данные и настройки проекта</translation>
    </message>
    <message>
        <source>large matrices too (default: only their sizes)</source>
        <translation>и большие матрицы (по умолчанию: только их размеры)</translation>
    </message>
    <message>
        <source>train a project from many starts, with many rates, and compare</source>
        <translation>обучить проект из многих начал, с разными скоростями, и сравнить</translation>
    </message>
    <message>
        <source>what is tried</source>
        <translation>что перебирается</translation>
    </message>
    <message>
        <source>a range, divided evenly by factors, or a list ({default})</source>
        <translation>диапазон, поделённый на равные отношения, или список ({default})</translation>
    </message>
    <message>
        <source>number of rates in the range (default: 3 for each power of ten)</source>
        <translation>число скоростей в диапазоне (по умолчанию: 3 на каждый порядок)</translation>
    </message>
    <message>
        <source>starts of every combination: seeds 0 to N - 1 (default: 20)</source>
        <translation>число начал каждого сочетания: зёрна от 0 до N - 1 (по умолчанию: 20)</translation>
    </message>
    <message>
        <source>numbers of perceptrons of the hidden block</source>
        <translation>числа перцептронов скрытого блока</translation>
    </message>
    <message>
        <source>samples in a batch</source>
        <translation>размеры пакета в примерах</translation>
    </message>
    <message>
        <source>rules that move the weights</source>
        <translation>оптимизаторы</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполнение</translation>
    </message>
    <message>
        <source>most epochs of every network (default: as in the project, or 1000)</source>
        <translation>наибольшее число эпох каждой сети (по умолчанию: как в проекте или 1000)</translation>
    </message>
    <message>
        <source>what counts as solved, and ends a network: &apos;loss&lt;0.01&apos; or &apos;accuracy&gt;=0.95&apos; (default: as in the project, or all samples right at the end)</source>
        <translation>что считать решением; завершает обучение сети: &apos;loss&lt;0.01&apos; или &apos;accuracy&gt;=0.95&apos; (по умолчанию: как в проекте или в конце верны все примеры)</translation>
    </message>
    <message>
        <source>processes for a large sweep (default: one for each processor; a small one runs faster without)</source>
        <translation>число процессов для большого перебора (по умолчанию: по одному на процессор; малый перебор без них быстрее)</translation>
    </message>
    <message>
        <source>run on a Dask cluster, such as tcp://192.168.0.1:8786</source>
        <translation>выполнить на кластере Dask, например tcp://192.168.0.1:8786</translation>
    </message>
    <message>
        <source>write the table there, also after Ctrl+C</source>
        <translation>куда записать таблицу, в том числе после Ctrl+C</translation>
    </message>
    <message>
        <source>draw shares, epochs and losses there</source>
        <translation>куда нарисовать доли, эпохи и потери</translation>
    </message>
    <message>
        <source>write the network of a project for use elsewhere</source>
        <translation>записать сеть проекта для других программ</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>записываемый файл</translation>
    </message>
    <message>
        <source>one of {formats}</source>
        <translation>один из форматов {formats}</translation>
    </message>
    <message>
        <source>of the numbers in npz, safetensors and onnx (default: %(default)s)</source>
        <translation>чисел в npz, safetensors и onnx (по умолчанию: %(default)s)</translation>
    </message>
    <message>
        <source>make a project of a network that was trained elsewhere</source>
        <translation>сделать проект из сети, обученной в другой программе</translation>
    </message>
    <message>
        <source>an .npz or .onnx file of this program, arrays W1, b1, W2, b2, … in an .npz file, or an .onnx file of dense layers</source>
        <translation>файл .npz или .onnx этой программы, массивы W1, b1, W2, b2, … в файле .npz или файл .onnx из полносвязных слоёв</translation>
    </message>
    <message>
        <source>the project to write</source>
        <translation>записываемый проект</translation>
    </message>
    <message>
        <source>what plain arrays do not say themselves</source>
        <translation>то, чего сами массивы не говорят</translation>
    </message>
    <message>
        <source>activation of the last layer (default: %(default)s)</source>
        <translation>функция активации последнего слоя (по умолчанию: %(default)s)</translation>
    </message>
    <message>
        <source>which axis of the weights are the inputs (default: the one that fits)</source>
        <translation>вдоль какой оси весов идут входы (по умолчанию: вдоль той, что подходит)</translation>
    </message>
    <message>
        <source>draw the window with a project into a picture</source>
        <translation>нарисовать окно с проектом в файл изображения</translation>
    </message>
    <message>
        <source>the picture to write</source>
        <translation>изображение, которое записать</translation>
    </message>
    <message>
        <source>language of the window (default: %(default)s)</source>
        <translation>язык окна (по умолчанию: %(default)s)</translation>
    </message>
    <message>
        <source>colours of the window (default: %(default)s)</source>
        <translation>цвета окна (по умолчанию: %(default)s)</translation>
    </message>
    <message>
        <source>size of the window in pixels (default: 1366x768)</source>
        <translation>размер окна в пикселях (по умолчанию: 1366x768)</translation>
    </message>
    <message>
        <source>held-out accuracy {accuracy}</source>
        <translation>доля верных на отложенных {accuracy}</translation>
    </message>
    <message>
        <source>at most {time} left</source>
        <translation>осталось не больше {time}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>эпоха {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>эпоха {epoch} из {epochs}</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>прервано</translation>
    </message>
    <message>
        <source>There is not enough memory for this network.</source>
        <translation>Для этой сети не хватает памяти.</translation>
    </message>
    <message>
        <source>A mistake in the program: {kind}: {error}. Please report it; with {variable}=1 it says where.</source>
        <translation>Ошибка в программе: {kind}: {error}. Пожалуйста, сообщите о ней; с {variable}=1 видно, где она.</translation>
    </message>
    <message>
        <source>There is no folder {folder} for the picture.</source>
        <translation>Папки {folder} для изображения нет.</translation>
    </message>
    <message>
        <source>Nothing else ends the run, so it takes {n} epochs.</source>
        <translation>Больше ничто не завершает запуск, поэтому эпох будет {n}.</translation>
    </message>
    <message>
        <source>{epochs} epochs, {updates} updates, {seconds:.1f} s</source>
        <translation>эпох: {epochs}, обновлений: {updates}, {seconds:.1f} с</translation>
    </message>
    <message>
        <source>Trained on: {score}</source>
        <translation>Обучающие примеры: {score}</translation>
    </message>
    <message>
        <source>Held out: {score}</source>
        <translation>Отложенные примеры: {score}</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>{text} is too small: at least {lowest}</source>
        <translation>{text} слишком мало: нужно не меньше {lowest}</translation>
    </message>
    <message>
        <source>{text} is too small: more than {bound}</source>
        <translation>{text} слишком мало: нужно больше {bound}</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number of at least {lowest}</source>
        <translation>«{text}» — не целое число от {lowest} и больше</translation>
    </message>
    <message>
        <source>“{text}” is not a part of 1, such as 0.2 or 20%</source>
        <translation>«{text}» — не доля, такая как 0.2 или 20%</translation>
    </message>
    <message>
        <source>“{text}” is not a list of sizes such as 784,50,10 (inputs, hidden layers, outputs)</source>
        <translation>«{text}» — не список размеров, такой как 784,50,10 (входы, скрытые слои, выходы)</translation>
    </message>
    <message>
        <source>“{text}” is not a condition: write loss&lt;0.01, accuracy&gt;=0.95, gradient&lt;1e-4 or move&lt;1e-6, in quotation marks for the shell</source>
        <translation>«{text}» — не условие: напишите loss&lt;0.01, accuracy&gt;=0.95, gradient&lt;1e-4 или move&lt;1e-6, в кавычках для оболочки</translation>
    </message>
    <message>
        <source>“{text}” is not a size such as 1366x768</source>
        <translation>«{text}» — не размер, такой как 1366x768</translation>
    </message>
    <message>
        <source>“{text}” is not a range: write the smaller number first</source>
        <translation>«{text}» — не диапазон: сначала напишите меньшее число</translation>
    </message>
    <message>
        <source>“{text}”: a sweep watches only the loss and the accuracy</source>
        <translation>«{text}»: перебор следит только за loss и accuracy</translation>
    </message>
    <message>
        <source>there is no optimiser “{text}”: {names}</source>
        <translation>оптимизатора «{text}» нет, есть: {names}</translation>
    </message>
    <message>
        <source>{text} is not larger than 0</source>
        <translation>{text} не больше 0</translation>
    </message>
    <message>
        <source>interrupted: {done} of {all} networks are done</source>
        <translation>прервано; готово сетей: {done} из {all}</translation>
    </message>
    <message>
        <source>{percent} % of {n} networks</source>
        <translation>{percent} % сетей из {n}</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>сетей</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>эпох</translation>
    </message>
    <message>
        <source>quartiles</source>
        <translation>квартили</translation>
    </message>
    <message>
        <source>mean loss</source>
        <translation>средние потери</translation>
    </message>
    <message>
        <source>median</source>
        <translation>медиана</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>разошлось</translation>
    </message>
    <message>
        <source>solved, %</source>
        <translation>решено, %</translation>
    </message>
    <message>
        <source>epochs to solve, quartiles</source>
        <translation>эпох до решения, квартили</translation>
    </message>
    <message>
        <source>median loss at the end</source>
        <translation>медиана потерь в конце</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрытых</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>пакет</translation>
    </message>
    <message>
        <source>The inputs of this network were scaled ({scaling}): give the project the data that it was trained with.</source>
        <translation>Входы этой сети масштабировались ({scaling}): дайте проекту те данные, на которых она обучалась.</translation>
    </message>
    <message>
        <source>{n} forward passes would take too long: compare fewer parameters, such as --most {portion}.</source>
        <translation>{n} прямых проходов займут слишком много времени: сравните меньше параметров, например --most {portion}.</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>параметр</translation>
    </message>
    <message>
        <source>analytic</source>
        <translation>аналитический</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>численный</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>разница</translation>
    </message>
    <message>
        <source>{n} forward passes against one and one way back</source>
        <translation>{n} прямых проходов против одного прямого и одного обратного</translation>
    </message>
    <message>
        <source>One update: the loss changes by {real}, promised {promise}</source>
        <translation>Одно обновление: потери меняются на {real}, обещано {promise}</translation>
    </message>
    <message>
        <source>The loss grows where the gradient promises that it falls: the update goes the wrong way, or the learning rate is too large.</source>
        <translation>Потери растут там, где градиент обещает их падение: обновление идёт не в ту сторону, или скорость обучения слишком велика.</translation>
    </message>
    <message>
        <source>✓ nearly</source>
        <translation>✓ почти</translation>
    </message>
    <message>
        <source>✓ but for rounding</source>
        <translation>✓ с точностью до округления</translation>
    </message>
    <message>
        <source>✗ differs</source>
        <translation>✗ расходятся</translation>
    </message>
    <message>
        <source>✗ no finite number</source>
        <translation>✗ не конечное число</translation>
    </message>
    <message>
        <source>~ a kink in between</source>
        <translation>~ между точками излом</translation>
    </message>
    <message>
        <source>~ behind a step: no gradient</source>
        <translation>~ за ступенькой: градиента нет</translation>
    </message>
    <message>
        <source>The training ended after {n} updates.</source>
        <translation>Обучение закончилось через {n} обновлений.</translation>
    </message>
    <message>
        <source>The batch has {n} samples, so there is no sample {sample}.</source>
        <translation>В пакете примеров: {n}, поэтому примера {sample} нет.</translation>
    </message>
    <message>
        <source>An update has more than {n} events of the level {level}.</source>
        <translation>В обновлении больше {n} событий уровня {level}.</translation>
    </message>
    <message>
        <source>… and {n} parameters more</source>
        <translation>… и ещё параметров: {n}</translation>
    </message>
    <message>
        <source>Update {n}, samples {samples}</source>
        <translation>Обновление {n}, примеры {samples}</translation>
    </message>
    <message>
        <source>{file}: from the loss to the new weights</source>
        <translation>{file}: от потерь к новым весам</translation>
    </message>
</context>
<context>
    <name>docks</name>
    <message>
        <source>Blocks</source>
        <translation>Блоки</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Веса</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Активация</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation>Кривая потерь</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Выходы</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Ошибки классов</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Плоскость</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Градиенты</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Пошаговый режим</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Граф</translation>
    </message>
    <message>
        <source>Matrices of the step</source>
        <translation>Матрицы шага</translation>
    </message>
    <message>
        <source>My value</source>
        <translation>Моё значение</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход времени</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Структура</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Свойства</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>Add {block}</source>
        <translation>Добавить {block}</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Добавить заметку</translation>
    </message>
    <message>
        <source>Wire {source} → {target}</source>
        <translation>Связь {source} → {target}</translation>
    </message>
    <message>
        <source>Draw wires: {n}</source>
        <translation>Проведение связей: {n}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>Tidy into layers</source>
        <translation>Разложить по слоям</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Выровнять</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Распределить</translation>
    </message>
    <message>
        <source>Collapse layer</source>
        <translation>Свернуть слой</translation>
    </message>
    <message>
        <source>Expand layer</source>
        <translation>Развернуть слой</translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation>Переименовать в {name}</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Изменить заметку</translation>
    </message>
    <message>
        <source>Change width of the note</source>
        <translation>Изменить ширину заметки</translation>
    </message>
    <message>
        <source>Group into {block}</source>
        <translation>Собрать составной блок {block}</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Разобрать составной блок</translation>
    </message>
    <message>
        <source>Bring into {block}</source>
        <translation>Внести в {block}</translation>
    </message>
    <message>
        <source>Take out of {block}</source>
        <translation>Вынуть из {block}</translation>
    </message>
    <message>
        <source>Open {block}</source>
        <translation>Открыть {block}</translation>
    </message>
    <message>
        <source>Close {block}</source>
        <translation>Закрыть {block}</translation>
    </message>
    <message>
        <source>Names of {block}</source>
        <translation>Имена в блоке {block}</translation>
    </message>
    <message>
        <source>Add input {name} to {block}</source>
        <translation>Добавить вход {name} в {block}</translation>
    </message>
    <message>
        <source>Make {name} an output of {block}</source>
        <translation>Сделать {name} выходом блока {block}</translation>
    </message>
    <message>
        <source>{name} is no longer an output of {block}</source>
        <translation>{name} больше не выход блока {block}</translation>
    </message>
    <message>
        <source>Make {block} independent</source>
        <translation>Сделать {block} независимым</translation>
    </message>
    <message>
        <source>{block}: not trained</source>
        <translation>{block}: не обучать</translation>
    </message>
    <message>
        <source>{block}: trained again</source>
        <translation>{block}: снова обучать</translation>
    </message>
    <message>
        <source>Pin a plot to {block}</source>
        <translation>Закрепить график у {block}</translation>
    </message>
    <message>
        <source>Move a plot of {block}</source>
        <translation>Переместить график у {block}</translation>
    </message>
    <message>
        <source>Remove a plot of {block}</source>
        <translation>Убрать график у {block}</translation>
    </message>
    <message>
        <source>Add frame</source>
        <translation>Добавить рамку</translation>
    </message>
    <message>
        <source>Title of the frame: {name}</source>
        <translation>Заголовок рамки: {name}</translation>
    </message>
    <message>
        <source>Resize frame</source>
        <translation>Изменить размер рамки</translation>
    </message>
    <message>
        <source>Colour of the frame</source>
        <translation>Цвет рамки</translation>
    </message>
    <message>
        <source>Bend wire {source} → {target}</source>
        <translation>Изогнуть связь {source} → {target}</translation>
    </message>
    <message>
        <source>Move bend of {source} → {target}</source>
        <translation>Сдвинуть излом связи {source} → {target}</translation>
    </message>
    <message>
        <source>Remove bend of {source} → {target}</source>
        <translation>Убрать излом связи {source} → {target}</translation>
    </message>
    <message>
        <source>Remove all bends of the wire</source>
        <translation>Убрать все изломы связи</translation>
    </message>
    <message>
        <source>Weight {source} → {target}</source>
        <translation>Вес {source} → {target}</translation>
    </message>
    <message>
        <source>Bias of {block}</source>
        <translation>Смещение {block}</translation>
    </message>
    <message>
        <source>Cut connection</source>
        <translation>Разорвать связь</translation>
    </message>
    <message>
        <source>Restore connection</source>
        <translation>Восстановить связь</translation>
    </message>
    <message>
        <source>Cut connections: {n}</source>
        <translation>Разорвать связи: {n}</translation>
    </message>
    <message>
        <source>Restore connections: {n}</source>
        <translation>Восстановить связи: {n}</translation>
    </message>
    <message>
        <source>Resize blocks: {n}</source>
        <translation>Изменить размер блоков: {n}</translation>
    </message>
    <message>
        <source>Biases of blocks: {n}</source>
        <translation>Смещения блоков: {n}</translation>
    </message>
    <message>
        <source>Weights of wires: {n}</source>
        <translation>Веса связей: {n}</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Вернуться к началу</translation>
    </message>
    <message>
        <source>Train (updates: {updates})</source>
        <translation>Обучение (обновлений: {updates})</translation>
    </message>
    <message>
        <source>Step back over an update</source>
        <translation>Шаг назад через обновление</translation>
    </message>
    <message>
        <source>Go in time to update {update}</source>
        <translation>Переход во времени к обновлению {update}</translation>
    </message>
    <message>
        <source>New random start</source>
        <translation>Новые случайные веса</translation>
    </message>
    <message>
        <source>Edit matrix</source>
        <translation>Изменить матрицу</translation>
    </message>
    <message>
        <source>Save view {number}</source>
        <translation>Сохранение вида {number}</translation>
    </message>
    <message>
        <source>Name view {number}: {name}</source>
        <translation>Название вида {number}: {name}</translation>
    </message>
    <message>
        <source>Delete view {number}</source>
        <translation>Удаление вида {number}</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>Сменить активацию</translation>
    </message>
    <message>
        <source>Switch bias on</source>
        <translation>Включить смещение</translation>
    </message>
    <message>
        <source>Switch bias off</source>
        <translation>Выключить смещение</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозить</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Разморозить</translation>
    </message>
    <message>
        <source>Resize {block} to {n}</source>
        <translation>Размер {block}: {n}</translation>
    </message>
    <message>
        <source>Insert {block} into {source} → {target}</source>
        <translation>Вставить {block} в связь {source} → {target}</translation>
    </message>
    <message>
        <source>Delete and rejoin</source>
        <translation>Удалить и соединить соседей</translation>
    </message>
    <message>
        <source>Cut wires</source>
        <translation>Разрезать связи</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Выбрать данные</translation>
    </message>
    <message>
        <source>Fit the network to the data</source>
        <translation>Подогнать сеть под данные</translation>
    </message>
    <message>
        <source>Choose scaling</source>
        <translation>Выбрать масштабирование</translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation>Изменить долю проверочной выборки</translation>
    </message>
    <message>
        <source>Change test share</source>
        <translation>Изменить долю тестовой выборки</translation>
    </message>
    <message>
        <source>Divide the samples anew</source>
        <translation>Разделить примеры заново</translation>
    </message>
    <message>
        <source>Choose loss</source>
        <translation>Выбрать функцию потерь</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>Изменить скорость обучения</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>Изменить размер пакета</translation>
    </message>
    <message>
        <source>Choose optimiser</source>
        <translation>Выбрать оптимизатор</translation>
    </message>
    <message>
        <source>Choose update rule</source>
        <translation>Выбрать правило обновления</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Изменить зерно</translation>
    </message>
    <message>
        <source>Change momentum</source>
        <translation>Изменить импульс</translation>
    </message>
    <message>
        <source>Change shuffling</source>
        <translation>Изменить перемешивание</translation>
    </message>
    <message>
        <source>Change L1 penalty</source>
        <translation>Изменить штраф L1</translation>
    </message>
    <message>
        <source>Change L2 penalty</source>
        <translation>Изменить штраф L2</translation>
    </message>
    <message>
        <source>Choose initialiser</source>
        <translation>Выбрать способ начальных весов</translation>
    </message>
    <message>
        <source>Change width of the start values</source>
        <translation>Изменить разброс начальных значений</translation>
    </message>
    <message>
        <source>Change start of the biases</source>
        <translation>Изменить начальные смещения</translation>
    </message>
    <message>
        <source>Change stop condition</source>
        <translation>Изменить критерий останова</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Изменить настройки</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>AND: one perceptron</source>
        <translation>И (AND): один перцептрон</translation>
    </message>
    <message>
        <source>OR: one perceptron</source>
        <translation>ИЛИ (OR): один перцептрон</translation>
    </message>
    <message>
        <source>NAND: one perceptron</source>
        <translation>НЕ-И (NAND): один перцептрон</translation>
    </message>
    <message>
        <source>NOR: one perceptron</source>
        <translation>НЕ-ИЛИ (NOR): один перцептрон</translation>
    </message>
    <message>
        <source>NOT: one perceptron</source>
        <translation>НЕ (NOT): один перцептрон</translation>
    </message>
    <message>
        <source>XOR with a wire missing</source>
        <translation>XOR, в котором не хватает связи</translation>
    </message>
    <message>
        <source>XOR wired from NAND, OR and AND</source>
        <translation>XOR из NAND, OR и AND</translation>
    </message>
    <message>
        <source>Half adder of reusable blocks</source>
        <translation>Полусумматор из составных блоков</translation>
    </message>
    <message>
        <source>Full adder of two half adders</source>
        <translation>Полный сумматор из двух полусумматоров</translation>
    </message>
    <message>
        <source>XOR to be trained (2-4-1)</source>
        <translation>XOR для обучения (2-4-1)</translation>
    </message>
    <message>
        <source>Worked example by hand (1-1-1)</source>
        <translation>Пример, посчитанный вручную (1-1-1)</translation>
    </message>
    <message>
        <source>Layers as matrices (2-3-2-2)</source>
        <translation>Слои как матрицы (2-3-2-2)</translation>
    </message>
    <message>
        <source>Nine and nine weights (3-3-3)</source>
        <translation>Девять и девять весов (3-3-3)</translation>
    </message>
    <message>
        <source>Handwritten digits (64-32-10)</source>
        <translation>Рукописные цифры (64-32-10)</translation>
    </message>
    <message>
        <source>Iris flowers (4-8-3)</source>
        <translation>Ирисы (4-8-3)</translation>
    </message>
</context>
<context>
    <name>gestures</name>
    <message>
        <source>Drag from a port to a port</source>
        <translation>Протянуть от порта к порту</translation>
    </message>
    <message>
        <source>Draw a wire, either way round</source>
        <translation>Провести связь, в любую сторону</translation>
    </message>
    <message>
        <source>Click a port, click another</source>
        <translation>Щёлкнуть порт, затем другой</translation>
    </message>
    <message>
        <source>Draw a wire without dragging</source>
        <translation>Провести связь без протягивания</translation>
    </message>
    <message>
        <source>Ctrl+click a port, click one block after another</source>
        <translation>Ctrl+щелчок по порту, затем щелчки по блокам</translation>
    </message>
    <message>
        <source>Wire them all to that port; Esc ends</source>
        <translation>Соединить их все с этим портом; Esc завершает</translation>
    </message>
    <message>
        <source>Drag from a port to an empty place</source>
        <translation>Потянуть от порта на пустое место</translation>
    </message>
    <message>
        <source>Add a block there, wired already</source>
        <translation>Добавить там блок, сразу со связью</translation>
    </message>
    <message>
        <source>Ctrl+drag from a port</source>
        <translation>Потянуть от порта с Ctrl</translation>
    </message>
    <message>
        <source>Move the end of its wire; on an empty place delete the wire</source>
        <translation>Перенести конец связи; на пустом месте — удалить связь</translation>
    </message>
    <message>
        <source>Drag a perceptron onto a wire</source>
        <translation>Перетащить перцептрон на связь</translation>
    </message>
    <message>
        <source>Insert it there, also from the palette; with Shift only move it</source>
        <translation>Вставить его в связь, в том числе из палитры; с Shift — только переместить</translation>
    </message>
    <message>
        <source>Drag something into or out of the frame of an open block</source>
        <translation>Перетащить что-то в рамку открытого блока или из неё</translation>
    </message>
    <message>
        <source>Bring it into the block, or take it out; with Shift it is only moved</source>
        <translation>Внести в блок или вынуть из него; с Shift — только переместить</translation>
    </message>
    <message>
        <source>Drag a pinned plot</source>
        <translation>Перетащить закреплённый график</translation>
    </message>
    <message>
        <source>Put it elsewhere beside its perceptron</source>
        <translation>Поставить его рядом с перцептроном по-другому</translation>
    </message>
    <message>
        <source>Ctrl and right drag across wires</source>
        <translation>Ctrl и линия правой кнопкой поперёк связей</translation>
    </message>
    <message>
        <source>Cut them; the scissors do it with the left button</source>
        <translation>Разрезать их; ножницы режут левой кнопкой</translation>
    </message>
    <message>
        <source>Double-click a number or a name</source>
        <translation>Двойной щелчок по числу или имени</translation>
    </message>
    <message>
        <source>Edit it in place: 0.5, 0,5, 1/3, -2e-1</source>
        <translation>Изменить на месте: 0.5, 0,5, 1/3, -2e-1</translation>
    </message>
    <message>
        <source>Drag a number to the left or right</source>
        <translation>Потянуть число влево или вправо</translation>
    </message>
    <message>
        <source>Change a weight or a bias; Shift finer, Ctrl coarser. The wheel does it where the number is selected</source>
        <translation>Изменить вес или смещение; с Shift точнее, с Ctrl грубее. Колесо делает то же, если число выделено</translation>
    </message>
    <message>
        <source>Click the value of an input</source>
        <translation>Щёлкнуть значение входа</translation>
    </message>
    <message>
        <source>Turn it from 0 to 1 and back</source>
        <translation>Сменить 0 на 1 и обратно</translation>
    </message>
    <message>
        <source>Double-click a bundle of connections</source>
        <translation>Двойной щелчок по пучку связей</translation>
    </message>
    <message>
        <source>Open its matrix: edit, cut, restore</source>
        <translation>Открыть его матрицу: править, разрывать, восстанавливать</translation>
    </message>
    <message>
        <source>Double-click a layer or a reusable block</source>
        <translation>Двойной щелчок по слою или составному блоку</translation>
    </message>
    <message>
        <source>Open it in place; its button closes it again</source>
        <translation>Раскрыть на месте; кнопка на нём сворачивает его снова</translation>
    </message>
    <message>
        <source>Point at a perceptron or a cell of a matrix</source>
        <translation>Навести указатель на перцептрон или на ячейку матрицы</translation>
    </message>
    <message>
        <source>See what is connected with it</source>
        <translation>Увидеть, что с ним связано</translation>
    </message>
    <message>
        <source>Point at a symbol of a formula, or Tab to it</source>
        <translation>Указатель на символе формулы, или Tab до него</translation>
    </message>
    <message>
        <source>See what it stands for; Esc leaves it</source>
        <translation>Увидеть, что за ним стоит; Esc убирает отметку</translation>
    </message>
    <message>
        <source>Drag over empty canvas</source>
        <translation>Протянуть по пустому месту</translation>
    </message>
    <message>
        <source>Select with a frame; Shift adds, Ctrl toggles</source>
        <translation>Выделить рамкой; Shift добавляет, Ctrl переключает</translation>
    </message>
    <message>
        <source>Double-click empty canvas</source>
        <translation>Двойной щелчок по пустому месту</translation>
    </message>
    <message>
        <source>Add a block by name</source>
        <translation>Добавить блок по названию</translation>
    </message>
    <message>
        <source>Drag the title of a frame</source>
        <translation>Тянуть за заголовок рамки</translation>
    </message>
    <message>
        <source>Move it with what lies inside; with Ctrl the frame alone</source>
        <translation>Двигать её с содержимым; с Ctrl — только рамку</translation>
    </message>
    <message>
        <source>Drag the edge of a frame or a note</source>
        <translation>Тянуть за край рамки или заметки</translation>
    </message>
    <message>
        <source>Make it larger or smaller</source>
        <translation>Сделать её больше или меньше</translation>
    </message>
    <message>
        <source>+ and −</source>
        <translation>+ и −</translation>
    </message>
    <message>
        <source>Make the selected frame or note larger or smaller</source>
        <translation>Сделать выделенную рамку или заметку больше или меньше</translation>
    </message>
    <message>
        <source>Drag the small circle on a selected wire</source>
        <translation>Тянуть за кружок на выделенной связи</translation>
    </message>
    <message>
        <source>Bend the wire, or move its bend</source>
        <translation>Изогнуть связь или сдвинуть её излом</translation>
    </message>
    <message>
        <source>Shift and double click on a wire</source>
        <translation>Shift и двойной щелчок по связи</translation>
    </message>
    <message>
        <source>Bend it there</source>
        <translation>Изогнуть её в этом месте</translation>
    </message>
    <message>
        <source>Click or drag on the map</source>
        <translation>Щёлкнуть или тянуть на карте</translation>
    </message>
    <message>
        <source>Move the view there</source>
        <translation>Перенести туда вид</translation>
    </message>
    <message>
        <source>Middle button, or Space and left button</source>
        <translation>Средняя кнопка или пробел с левой кнопкой</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Сдвинуть вид</translation>
    </message>
    <message>
        <source>Right drag over empty canvas</source>
        <translation>Тянуть правой кнопкой по пустому месту</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Колесо</translation>
    </message>
    <message>
        <source>Zoom where the pointer is</source>
        <translation>Масштаб в точке указателя</translation>
    </message>
    <message>
        <source>Ctrl and wheel; Shift and wheel</source>
        <translation>Ctrl и колесо; Shift и колесо</translation>
    </message>
    <message>
        <source>Scroll up and down; sideways</source>
        <translation>Прокрутить вверх и вниз; вбок</translation>
    </message>
    <message>
        <source>Two fingers on a trackpad</source>
        <translation>Два пальца на сенсорной панели</translation>
    </message>
    <message>
        <source>Move the view; a pinch zooms, on a touch screen too</source>
        <translation>Сдвинуть вид; щипок меняет масштаб, на сенсорном экране тоже</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1 … Ctrl+Shift+9</source>
        <translation>Ctrl+Shift+1 … Ctrl+Shift+9</translation>
    </message>
    <message>
        <source>Keep what the canvas shows as a saved view</source>
        <translation>Сохранить то, что видно на холсте, как вид</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Ctrl+1 … Ctrl+9</translation>
    </message>
    <message>
        <source>Go to a saved view</source>
        <translation>Перейти к сохранённому виду</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go through blocks, frames and notes, from left to right</source>
        <translation>Обойти блоки, рамки и заметки слева направо</translation>
    </message>
    <message>
        <source>Insert, or A</source>
        <translation>Insert или A</translation>
    </message>
    <message>
        <source>Add a block by name beside the selected one</source>
        <translation>Добавить блок по имени рядом с выделенным</translation>
    </message>
    <message>
        <source>Space, let go at once</source>
        <translation>Коротко нажать пробел</translation>
    </message>
    <message>
        <source>Add a block by name at the pointer</source>
        <translation>Добавить блок по имени у указателя</translation>
    </message>
    <message>
        <source>A letter or a digit</source>
        <translation>Буква или цифра</translation>
    </message>
    <message>
        <source>Add a block at the pointer: what is typed begins the search</source>
        <translation>Добавить блок у указателя: набранное начинает поиск</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Begin a wire at the selected block</source>
        <translation>Начать связь у выделенного блока</translation>
    </message>
    <message>
        <source>] and [ or arrow keys while a wire is open</source>
        <translation>] и [ или стрелки, пока связь не закончена</translation>
    </message>
    <message>
        <source>Choose where it ends; Enter draws it</source>
        <translation>Выбрать её конец; Enter проводит связь</translation>
    </message>
    <message>
        <source>Tab, Space or a letter while a wire is open</source>
        <translation>Tab, пробел или буква, пока связь не закончена</translation>
    </message>
    <message>
        <source>Add a block at its end, wired already</source>
        <translation>Добавить блок на её конце, уже соединённый</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ и ]</translation>
    </message>
    <message>
        <source>Go through the wires into the selected block</source>
        <translation>Перебрать связи, входящие в выделенный блок</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type the number of what is selected</source>
        <translation>Ввести число выделенного</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Клавиша меню</translation>
    </message>
    <message>
        <source>Open the menu of the selected block</source>
        <translation>Открыть меню выделенного блока</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Стрелки</translation>
    </message>
    <message>
        <source>Move the selection; with Shift by one pixel</source>
        <translation>Сдвинуть выделенное; с Shift на один пиксель</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up what was begun</source>
        <translation>Отказаться от начатого</translation>
    </message>
</context>
<context>
    <name>gradients</name>
    <message>
        <source>{unit}, bias</source>
        <translation>{unit}, смещение</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>сходится</translation>
    </message>
    <message>
        <source>The relative difference is at most 1e-6: the pass is right.</source>
        <translation>Относительная разность не больше 1e-6: проход верен.</translation>
    </message>
    <message>
        <source>near</source>
        <translation>близко</translation>
    </message>
    <message>
        <source>The relative difference is between 1e-6 and 1e-4: try another step ε before you suspect the pass.</source>
        <translation>Относительная разность между 1e-6 и 1e-4: прежде чем подозревать проход, попробуйте другой шаг ε.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>расходится</translation>
    </message>
    <message>
        <source>The relative difference is above 1e-4: one of the two is wrong.</source>
        <translation>Относительная разность больше 1e-4: один из двух неверен.</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>округление</translation>
    </message>
    <message>
        <source>The two differ by no more than the rounding of the two losses makes: the gradient is too small for this step ε.</source>
        <translation>Разница не больше той, что даёт округление двух значений потерь: градиент слишком мал для этого шага ε.</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>излом</translation>
    </message>
    <message>
        <source>Kink, not comparable: between the two points a ReLU goes over to its other side, where its slope is another one.</source>
        <translation>Излом, сравнить нельзя: между двумя точками ReLU переходит на другую сторону, где её наклон другой.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ступенька</translation>
    </message>
    <message>
        <source>Numeric 0, analytic undefined: a step function lies between this number and the loss. A small move changes nothing, until the step jumps.</source>
        <translation>Численный 0, аналитический не определён: между этим числом и потерями стоит ступенчатая функция. Малый сдвиг ничего не меняет, пока ступенька не перескочит.</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>не число</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds and cannot be compared.</source>
        <translation>Числа выросли за все пределы, сравнить их нельзя.</translation>
    </message>
    <message>
        <source>Plus instead of minus in the update</source>
        <translation>Плюс вместо минуса в обновлении</translation>
    </message>
    <message>
        <source>The slope of the hidden layers is missing</source>
        <translation>Пропущена производная скрытых слоёв</translation>
    </message>
    <message>
        <source>The slope is taken of the output, not of the sum</source>
        <translation>Производная взята от выхода, а не от суммы</translation>
    </message>
    <message>
        <source>A bias gets one row of the batch, not their sum</source>
        <translation>Смещению достаётся одна строка пакета, а не сумма</translation>
    </message>
    <message>
        <source>The next layer was updated before going back</source>
        <translation>Следующий слой обновлён до обратного прохода</translation>
    </message>
    <message>
        <source>Not divided by the number of samples</source>
        <translation>Нет деления на число примеров</translation>
    </message>
    <message>
        <source>W is not transposed on the way back</source>
        <translation>W на обратном пути не транспонирована</translation>
    </message>
    <message>
        <source>The error goes back, without the slope of the output</source>
        <translation>Назад идёт ошибка без производной выхода</translation>
    </message>
    <message>
        <source>The slope of softmax is taken unit by unit</source>
        <translation>Производная softmax взята поэлементно</translation>
    </message>
    <message>
        <source>All gradients are right, so every row agrees; their use is wrong. The line of the predicted change tells: the loss grows by as much as it should fall.</source>
        <translation>Все градиенты верны, поэтому сходится каждая строка; неверно их применение. Выдаёт строка предсказанного изменения: потери растут на столько, на сколько должны падать.</translation>
    </message>
    <message>
        <source>The last layer agrees, all layers before it differ.</source>
        <translation>Последний слой сходится, все слои перед ним расходятся.</translation>
    </message>
    <message>
        <source>Every layer whose slope is used differs.</source>
        <translation>Расходится каждый слой, производная которого входит в расчёт.</translation>
    </message>
    <message>
        <source>All weights agree, all biases differ.</source>
        <translation>Все веса сходятся, все смещения расходятся.</translation>
    </message>
    <message>
        <source>The last layer agrees, those before it are off by little, and by less with a smaller learning rate.</source>
        <translation>Последний слой сходится, предыдущие отличаются немного, и тем меньше, чем меньше скорость обучения.</translation>
    </message>
    <message>
        <source>Every gradient is too large by the same factor, the number of samples.</source>
        <translation>Каждый градиент больше в одно и то же число раз: в число примеров.</translation>
    </message>
    <message>
        <source>The last layer agrees, those before it differ, and only square matrices let it happen unnoticed.</source>
        <translation>Последний слой сходится, предыдущие расходятся; незаметно это проходит только с квадратными матрицами.</translation>
    </message>
    <message>
        <source>The last layer agrees, those before it differ: what goes back is Wᵀ·(y − t).</source>
        <translation>Последний слой сходится, предыдущие расходятся: назад идёт Wᵀ·(y − t).</translation>
    </message>
    <message>
        <source>Already the last layer differs: only the unit of the right class learns.</source>
        <translation>Расходится уже последний слой: учится только нейрон верного класса.</translation>
    </message>
    <message>
        <source>Right: w ← w − {rate}·∂{loss}/∂w.</source>
        <translation>Верно: w ← w − {rate}·∂{loss}/∂w.</translation>
    </message>
    <message>
        <source>Right: δ = (what came back) · h′({pre}), in hidden layers too.</source>
        <translation>Верно: δ = (пришедшее назад) · h′({pre}), в скрытых слоях тоже.</translation>
    </message>
    <message>
        <source>Right: h′({pre}); for a sigmoid {out}·(1 − {out}), not h′({out}).</source>
        <translation>Верно: h′({pre}); для сигмоиды {out}·(1 − {out}), а не h′({out}).</translation>
    </message>
    <message>
        <source>Right: ∂{loss}/∂b is the sum of δ over the samples of the batch.</source>
        <translation>Верно: ∂{loss}/∂b — сумма δ по примерам пакета.</translation>
    </message>
    <message>
        <source>Right: softmax with cross-entropy gives δ = {answer} − {target}, for all units.</source>
        <translation>Верно: softmax с перекрёстной энтропией даёт δ = {answer} − {target} для всех нейронов.</translation>
    </message>
    <message>
        <source>Right: all gradients first, from the old weights; then all weights change together.</source>
        <translation>Верно: сначала все градиенты по старым весам, потом все веса меняются разом.</translation>
    </message>
    <message>
        <source>Right: the loss is the mean, so each δ carries 1/N.</source>
        <translation>Верно: потери — это среднее, поэтому в каждой δ есть множитель 1/N.</translation>
    </message>
    <message>
        <source>Right: what goes back is δ·Wᵀ.</source>
        <translation>Верно: назад идёт δ·Wᵀ.</translation>
    </message>
    <message>
        <source>Right: Wᵀ·δ, and δ already holds the slope of the output.</source>
        <translation>Верно: Wᵀ·δ, и в δ уже входит производная выхода.</translation>
    </message>
</context>
<context>
    <name>graph</name>
    <message>
        <source>units {first}–{last}</source>
        <translation>нейроны {first}–{last}</translation>
    </message>
    <message>
        <source>No gradient: data are not learnt.</source>
        <translation>Градиента нет: данные не обучаются.</translation>
    </message>
    <message>
        <source>No gradient of its own: loss and activation go back together.</source>
        <translation>Своего градиента нет: потери и функция активации идут назад вместе.</translation>
    </message>
    <message>
        <source>forward {text}</source>
        <translation>вперёд {text}</translation>
    </message>
    <message>
        <source>back {text}</source>
        <translation>назад {text}</translation>
    </message>
    <message>
        <source>Σ rows</source>
        <translation>Σ строк</translation>
    </message>
    <message>
        <source>Σ columns</source>
        <translation>Σ столбцов</translation>
    </message>
    <message>
        <source>inputs of the batch</source>
        <translation>входы пакета</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>веса</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>смещения</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>целевые значения</translation>
    </message>
    <message>
        <source>mask: cut connections stay 0</source>
        <translation>маска: перерезанные связи остаются 0</translation>
    </message>
    <message>
        <source>joined side by side</source>
        <translation>соединены рядом</translation>
    </message>
    <message>
        <source>dot: matrix product</source>
        <translation>dot: матричное произведение</translation>
    </message>
    <message>
        <source>+: the biases are added to every sample</source>
        <translation>+: смещения прибавляются к каждому примеру</translation>
    </message>
    <message>
        <source>divided among several activations</source>
        <translation>делится между несколькими функциями активации</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>функция активации</translation>
    </message>
    <message>
        <source>fork: the same numbers go several ways</source>
        <translation>разветвление: одни и те же числа идут в несколько мест</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>потери</translation>
    </message>
    <message>
        <source>swaps, transposes</source>
        <translation>меняет, ᵀ</translation>
    </message>
    <message>
        <source>Back: each factor gets what came, times the other factor, transposed.</source>
        <translation>Назад: dot меняет местами и транспонирует — каждый множитель получает пришедшее, умноженное на другой множитель, транспонированный.</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>копирует</translation>
    </message>
    <message>
        <source>Back: + distributes, both branches get a copy of the gradient; that of the biases is its sum over the samples.</source>
        <translation>Назад: + раздаёт, обе ветви получают копию градиента; для смещений — его сумма по примерам.</translation>
    </message>
    <message>
        <source>⊙ slope</source>
        <translation>⊙ наклон</translation>
    </message>
    <message>
        <source>Back: the gradient is multiplied by the slope, element by element.</source>
        <translation>Назад: градиент умножается на производную поэлементно.</translation>
    </message>
    <message>
        <source>mixes</source>
        <translation>смешивает</translation>
    </message>
    <message>
        <source>Back: every sum has a part in every output, so all slopes of the block are used together.</source>
        <translation>Назад: каждая сумма влияет на каждый выход, поэтому нужны все производные блока сразу.</translation>
    </message>
    <message>
        <source>slope 0</source>
        <translation>наклон 0</translation>
    </message>
    <message>
        <source>Back: nothing. The slope of a step is 0, so gradients cannot train it.</source>
        <translation>Назад: ничего. Производная ступеньки равна 0, поэтому градиентом её не обучить.</translation>
    </message>
    <message>
        <source>adds</source>
        <translation>складывает</translation>
    </message>
    <message>
        <source>Back: what comes from all ways is added.</source>
        <translation>Назад: пришедшее со всех сторон складывается.</translation>
    </message>
    <message>
        <source>its part to each</source>
        <translation>каждому своё</translation>
    </message>
    <message>
        <source>Back: each branch gets what belongs to it.</source>
        <translation>Назад: каждая ветвь получает свою часть.</translation>
    </message>
    <message>
        <source>⊙ mask</source>
        <translation>⊙ маска</translation>
    </message>
    <message>
        <source>Back: where nothing is connected the gradient is 0.</source>
        <translation>Назад: где связи нет, градиент равен 0.</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>Back: begins with the derivative of the loss to the answers.</source>
        <translation>Назад: начинается с производной потерь по ответам.</translation>
    </message>
    <message>
        <source>in one step</source>
        <translation>сразу оба</translation>
    </message>
    <message>
        <source>Back: loss and activation together give answer less target, divided by the number of samples.</source>
        <translation>Назад: потери и функция активации вместе дают ответ минус цель, делённые на число примеров.</translation>
    </message>
</context>
<context>
    <name>hands</name>
    <message>
        <source>Mouse &amp;wheel</source>
        <translation>&amp;Колесо мыши</translation>
    </message>
    <message>
        <source>Wheel &amp;zooms</source>
        <translation>Колесо &amp;масштабирует</translation>
    </message>
    <message>
        <source>The wheel zooms at the pointer; with Ctrl it scrolls. Two fingers on a trackpad always scroll, a pinch always zooms.</source>
        <translation>Колесо меняет масштаб у указателя, с Ctrl — прокручивает. Два пальца на сенсорной панели всегда прокручивают, щипок всегда меняет масштаб.</translation>
    </message>
    <message>
        <source>Wheel &amp;scrolls</source>
        <translation>Колесо &amp;прокручивает</translation>
    </message>
    <message>
        <source>The wheel scrolls up and down, with Shift sideways; with Ctrl it zooms at the pointer.</source>
        <translation>Колесо прокручивает вверх и вниз, с Shift — вбок, с Ctrl — меняет масштаб у указателя.</translation>
    </message>
    <message>
        <source>&amp;Large handles for touch</source>
        <translation>К&amp;рупные порты и кнопки для пальцев</translation>
    </message>
    <message>
        <source>Make ports and buttons on the canvas as large as a fingertip</source>
        <translation>Сделать порты и кнопки на холсте размером с кончик пальца</translation>
    </message>
    <message>
        <source>&amp;Alt+drag cuts wires</source>
        <translation>&amp;Alt и перетаскивание режут связи</translation>
    </message>
    <message>
        <source>Cut wires by a left drag with Alt, where the window manager does not move windows with it</source>
        <translation>Резать связи левой кнопкой с Alt, если оконный менеджер не занимает это для перемещения окон</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>First way</source>
        <translation>Первый путь</translation>
    </message>
    <message>
        <source>From {update}: other weights</source>
        <translation>С {update}: другие веса</translation>
    </message>
    <message>
        <source>From {update}: η = {rate}</source>
        <translation>С {update}: η = {rate}</translation>
    </message>
    <message>
        <source>From {update}: as it was</source>
        <translation>С {update}: без изменений</translation>
    </message>
    <message>
        <source>Update {update}</source>
        <translation>Обновление {update}</translation>
    </message>
</context>
<context>
    <name>issues</name>
    <message>
        <source>A wire from {source} to {target} would close a loop: {target} already feeds {source}, and signals only run forward.</source>
        <translation>Связь от {source} к {target} создаст цикл: {target} уже питает {source}, а сигналы идут только вперёд.</translation>
    </message>
    <message>
        <source>{source} cannot feed itself: draw the wire to another block.</source>
        <translation>{source} не может питать сам себя: ведите связь к другому блоку.</translation>
    </message>
    <message>
        <source>{source} and {target} are already wired: change the weight of that wire instead.</source>
        <translation>{source} и {target} уже соединены: измените вес этой связи.</translation>
    </message>
    <message>
        <source>{target} is an input and takes its values from the data: draw the wire the other way, from the input to a perceptron.</source>
        <translation>{target} — вход и берёт значения из данных: ведите связь наоборот, от входа к перцептрону.</translation>
    </message>
    <message>
        <source>Input {target} of the block {block} is wired already: delete that wire first, or move its end.</source>
        <translation>Вход {target} составного блока {block} уже соединён: сначала удалите ту связь или перенесите её конец.</translation>
    </message>
    <message>
        <source>Input {target} of the block {block} takes {wanted} value(s), but {source} has {found}: choose a source with as many.</source>
        <translation>Вход {target} составного блока {block} принимает значений: {wanted}, а {source} даёт {found}. Выберите источник с тем же числом.</translation>
    </message>
    <message>
        <source>{target} is inside the block {block}: draw the wire to one of the block’s inputs, or give the block one more.</source>
        <translation>{target} находится внутри составного блока {block}: ведите связь к одному из его входов или добавьте ему вход.</translation>
    </message>
    <message>
        <source>{source} is inside the block {block} and not one of its outputs: make it an output first, in its menu.</source>
        <translation>{source} находится внутри составного блока {block} и не является его выходом: сначала сделайте его выходом в его меню.</translation>
    </message>
    <message>
        <source>{source} would feed {target}, inside a block, twice: through two inputs. Two perceptrons have one weight between them, and here there would be two. Put a perceptron that hands {source} on unchanged (identity, weight 1) before one of the two inputs, or feed it from another block.</source>
        <translation>{source} питал бы {target} внутри составного блока дважды: через два входа. Между двумя перцептронами один вес, а здесь было бы два. Поставьте перед одним из двух входов перцептрон, который передаёт {source} без изменений (тождественная активация, вес 1), или питайте этот вход от другого блока.</translation>
    </message>
    <message>
        <source>In another use of this block the change would close a loop through {source} and {target}: wire that use differently, or make it independent first.</source>
        <translation>В другом экземпляре этого составного блока изменение замкнуло бы цикл через {source} и {target}: соедините тот экземпляр иначе или сначала сделайте его независимым.</translation>
    </message>
    <message>
        <source>The block {block} cannot contain itself: it would have no end. Put it beside the block instead.</source>
        <translation>Составной блок {block} не может содержать сам себя: этому не было бы конца. Поместите его рядом.</translation>
    </message>
    <message>
        <source>There is no perceptron in the selection: select the perceptrons that are to become one block. Inputs of the network stay outside.</source>
        <translation>В выделении нет ни одного перцептрона: выделите те, что станут одним составным блоком. Входы сети остаются снаружи.</translation>
    </message>
    <message>
        <source>A part of the selection lies inside another block: select only what is inside it, or only what is outside.</source>
        <translation>Часть выделенного лежит внутри другого составного блока: выделите только то, что внутри, или только то, что снаружи.</translation>
    </message>
    <message>
        <source>The block {block} is used {n} times with the same weights, and training would give each use others. Mark it as “Not trained” in its menu to train the rest, or make its uses independent.</source>
        <translation>Составной блок {block} использован несколько раз ({n}) с одними и теми же весами, а обучение дало бы каждому экземпляру свои. Отметьте его в меню как «Не обучать», чтобы обучить остальное, или сделайте экземпляры независимыми.</translation>
    </message>
    <message>
        <source>{name} is an input of the network and stays outside blocks: wire it to an input of the block instead.</source>
        <translation>{name} — вход сети, он остаётся снаружи составных блоков: соедините его с входом блока.</translation>
    </message>
    <message>
        <source>Select perceptrons, notes or blocks that are to be brought into a block or out of one; an input of a block belongs to it.</source>
        <translation>Выделите перцептроны, заметки или составные блоки, которые надо внести в блок или вынуть из него; вход блока принадлежит самому блоку.</translation>
    </message>
    <message>
        <source>The block {block} would have no perceptron left: ungroup it instead.</source>
        <translation>В составном блоке {block} не осталось бы ни одного перцептрона: лучше разберите его.</translation>
    </message>
    <message>
        <source>What comes in would replace the input {name} of {block}, which something else feeds in another use of the block: make this use independent first.</source>
        <translation>То, что входит, заменило бы вход {name} блока {block}, а в другом его экземпляре этот вход питает что-то другое: сначала сделайте этот экземпляр независимым.</translation>
    </message>
    <message>
        <source>The wire from {source} to input {target} of a block only hands values on: open the block, its weights are inside.</source>
        <translation>Связь от {source} ко входу {target} составного блока только передаёт значения: откройте блок, веса внутри.</translation>
    </message>
    <message>
        <source>The name “{name}” is there twice: give each its own.</source>
        <translation>Имя «{name}» встречается дважды: дайте каждому своё.</translation>
    </message>
    <message>
        <source>“{text}” is not a number: write 0.5, 0,5 or 1/3.</source>
        <translation>«{text}» — не число: напишите 0.5, 0,5 или 1/3.</translation>
    </message>
    <message>
        <source>“{text}” has no finite value: write a number such as 0.5 or 1/3.</source>
        <translation>«{text}» не имеет конечного значения: напишите число, например 0.5 или 1/3.</translation>
    </message>
    <message>
        <source>{value} is out of range: choose a number from {lowest} to {highest}.</source>
        <translation>{value} вне допустимых границ: выберите число от {lowest} до {highest}.</translation>
    </message>
    <message>
        <source>{value} is out of range: choose a whole number from {lowest} to {highest}.</source>
        <translation>{value} вне допустимых границ: выберите целое число от {lowest} до {highest}.</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>В имени нужна хотя бы одна буква.</translation>
    </message>
    <message>
        <source>There is no file {file}: check the name and the folder.</source>
        <translation>Файла {file} нет: проверьте имя и папку.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a project file in it.</source>
        <translation>{file} — папка: выберите в ней файл проекта.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}): check that you may open it.</source>
        <translation>{file} не читается ({reason}): проверьте, есть ли право его открывать.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}): check the folder, its permissions and the free space, or choose another place.</source>
        <translation>{file} не записывается ({reason}): проверьте папку, права и свободное место или выберите другое место.</translation>
    </message>
    <message>
        <source>The project file is empty: take an earlier copy of it.</source>
        <translation>Файл проекта пуст: возьмите его более раннюю копию.</translation>
    </message>
    <message>
        <source>The project would take {size:mb} MB, and at most {highest:mb} MB is opened: keep large data in a file beside the project.</source>
        <translation>Проект занял бы {size:mb} МБ, а открывается не больше {highest:mb} МБ: храните большие данные в файле рядом с проектом.</translation>
    </message>
    <message>
        <source>This is not a Perceptarium project: choose an .nns file or a .json one that the program wrote.</source>
        <translation>Это не проект Perceptarium: выберите файл .nns или .json, записанный программой.</translation>
    </message>
    <message>
        <source>The project was saved by a newer program ({app}, format {schema}), and this one reads formats up to {highest}: update Perceptarium.</source>
        <translation>Проект сохранён более новой программой ({app}, формат {schema}), а эта читает форматы до {highest}: обновите Perceptarium.</translation>
    </message>
    <message>
        <source>{entry} inside the project file is damaged or cut short: take an earlier copy of the file.</source>
        <translation>{entry} внутри файла проекта повреждён или обрезан: возьмите более раннюю копию файла.</translation>
    </message>
    <message>
        <source>{entry} is not valid JSON at line {line}, column {column}: mend it there with a text editor.</source>
        <translation>{entry}: ошибка JSON в строке {line}, столбце {column}: исправьте её в текстовом редакторе.</translation>
    </message>
    <message>
        <source>The project file holds {count} parts, and at most {highest} are read: it was not written by Perceptarium.</source>
        <translation>В файле проекта частей: {count}, а читается не больше {highest}: его записала не программа Perceptarium.</translation>
    </message>
    <message>
        <source>The project file holds a part with the name {entry}, which is not allowed: it was not written by Perceptarium.</source>
        <translation>В файле проекта есть часть с недопустимым именем {entry}: его записала не программа Perceptarium.</translation>
    </message>
    <message>
        <source>The project file holds {entry} twice: save the project again, or take an earlier copy.</source>
        <translation>В файле проекта {entry} встречается дважды: сохраните проект заново или возьмите более раннюю копию.</translation>
    </message>
    <message>
        <source>The project file lacks its part {entry}: take an earlier copy.</source>
        <translation>В файле проекта нет части {entry}: возьмите более раннюю копию.</translation>
    </message>
    <message>
        <source>{entry} inside the project file is encrypted or packed in an unknown way: pack it as an ordinary zip file.</source>
        <translation>{entry} внутри файла проекта зашифрован или сжат неизвестным способом: упакуйте его как обычный zip-файл.</translation>
    </message>
    <message>
        <source>{entry} inside the project file belongs to nothing and was left out.</source>
        <translation>{entry} внутри файла проекта ни к чему не относится и пропущен.</translation>
    </message>
    <message>
        <source>{entry} inside the project file is not a readable array: take an earlier copy.</source>
        <translation>{entry} внутри файла проекта — не читаемый массив: возьмите более раннюю копию.</translation>
    </message>
    <message>
        <source>{entry} holds values of the kind {found}: numbers (f8, f4) or true and false (b1) are expected.</source>
        <translation>{entry} содержит значения вида {found}: ожидаются числа (f8, f4) или логические значения (b1).</translation>
    </message>
    <message>
        <source>{entry} should hold {expected} bytes and holds {found}: take an earlier copy of the file.</source>
        <translation>{entry} должен занимать {expected} байт, а занимает {found}: возьмите более раннюю копию файла.</translation>
    </message>
    <message>
        <source>The field {field} is missing at {path}: add it with a text editor.</source>
        <translation>Нет поля {field} в {path}: добавьте его в текстовом редакторе.</translation>
    </message>
    <message>
        <source>At {path} a value of the kind {expected} is expected, and {found} is there: correct it with a text editor.</source>
        <translation>В {path} ожидается значение вида {expected}, а стоит {found}: исправьте в текстовом редакторе.</translation>
    </message>
    <message>
        <source>The value at {path} is not allowed: correct it with a text editor.</source>
        <translation>Значение в {path} недопустимо: исправьте его в текстовом редакторе.</translation>
    </message>
    <message>
        <source>The field {path} is not known and was left out: check its spelling.</source>
        <translation>Поле {path} неизвестно и пропущено: проверьте написание.</translation>
    </message>
    <message>
        <source>“{found}” at {path} is not a name that the program knows: check its spelling.</source>
        <translation>«{found}» в {path} — неизвестное программе имя: проверьте написание.</translation>
    </message>
    <message>
        <source>The number at {path} is infinite or not a number: every weight, bias and sample must be finite.</source>
        <translation>Число в {path} бесконечно или не является числом: все веса, смещения и примеры должны быть конечными.</translation>
    </message>
    <message>
        <source>The numbers at {path} have the size {found}, and the blocks ask for {expected}: correct one of the two.</source>
        <translation>Числа в {path} имеют размер {found}, а блоки требуют {expected}: исправьте одно из двух.</translation>
    </message>
    <message>
        <source>There are {count} entries at {path}, and at most {highest} are read.</source>
        <translation>В {path} записей: {count}, а читается не больше {highest}.</translation>
    </message>
    <message>
        <source>The id {id} at {path} is used twice: give every element an id of its own.</source>
        <translation>Номер {id} в {path} использован дважды: дайте каждому элементу свой номер.</translation>
    </message>
    <message>
        <source>The wire at {path} names block {id}, which does not exist: correct the id.</source>
        <translation>Связь в {path} называет блок {id}, которого нет: исправьте номер.</translation>
    </message>
    <message>
        <source>The wire at {path} leads into the input {block}: wires lead from inputs to perceptrons.</source>
        <translation>Связь в {path} ведёт во вход {block}: связи идут от входов к перцептронам.</translation>
    </message>
    <message>
        <source>The wire at {path} joins two blocks that are already wired: remove one of the two wires.</source>
        <translation>Связь в {path} соединяет два уже соединённых блока: уберите одну из двух связей.</translation>
    </message>
    <message>
        <source>The wire at {path} closes a loop: remove one of the wires of the loop.</source>
        <translation>Связь в {path} замыкает цикл: уберите одну из связей цикла.</translation>
    </message>
    <message>
        <source>The file is damaged: at {path} a reusable block names the element {id}, which it cannot contain.</source>
        <translation>Файл повреждён: в {path} составной блок называет элемент {id}, который не может содержать.</translation>
    </message>
    <message>
        <source>The file is damaged: at {path} an input of a reusable block does not fit (element {id}).</source>
        <translation>Файл повреждён: в {path} не подходит вход составного блока (элемент {id}).</translation>
    </message>
    <message>
        <source>The file is damaged: reusable blocks do not allow the wire from {source} to {target}.</source>
        <translation>Файл повреждён: составные блоки не допускают связь от {source} к {target}.</translation>
    </message>
    <message>
        <source>{block} differs from the other uses of its block: it has become a block of its own.</source>
        <translation>{block} отличается от других экземпляров своего составного блока: он стал самостоятельным.</translation>
    </message>
    <message>
        <source>{file} is a project, but not one reusable block: remove it from the palette, or open it as a project.</source>
        <translation>{file} — проект, но не один составной блок: уберите его из палитры или откройте как проект.</translation>
    </message>
    <message>
        <source>The number at {path} belongs to a connection or bias that is not there, and was taken as 0.</source>
        <translation>Число в {path} относится к отсутствующей связи или смещению и принято за 0.</translation>
    </message>
    <message>
        <source>{file} is not a recovery copy of this program, or it is damaged: look at it, or discard it.</source>
        <translation>{file} — не копия этой программы для восстановления, или она повреждена: посмотрите, что это, или удалите.</translation>
    </message>
    <message>
        <source>There are no blocks on the clipboard: copy some on a canvas with Ctrl+C, or the text of a project, and paste again.</source>
        <translation>В буфере обмена нет блоков: скопируйте блоки на схеме (Ctrl+C) или текст проекта и вставьте ещё раз.</translation>
    </message>
    <message>
        <source>There is no example called “{name}”: check the spelling.</source>
        <translation>Примера с именем «{name}» нет: проверьте написание.</translation>
    </message>
    <message>
        <source>There is no perceptron yet: drag one from the palette onto the canvas.</source>
        <translation>Перцептронов пока нет: перетащите один из палитры на схему.</translation>
    </message>
    <message>
        <source>There is no input yet: drag one from the palette onto the canvas and wire it to a perceptron.</source>
        <translation>Входов пока нет: перетащите вход из палитры на схему и соедините его с перцептроном.</translation>
    </message>
    <message>
        <source>No input reaches {block}: draw a wire into it.</source>
        <translation>До {block} не доходит ни один вход: проведите к нему связь.</translation>
    </message>
    <message>
        <source>{block} has the softmax activation but feeds other perceptrons: softmax is for the output only, so choose another activation or remove the wires behind it.</source>
        <translation>{block} имеет активацию softmax, но питает другие перцептроны: softmax бывает только на выходе, поэтому выберите другую активацию или уберите связи за ним.</translation>
    </message>
    <message>
        <source>There is no data to learn from: choose some in the Data panel, or with --data on the command line.</source>
        <translation>Учиться не на чем: выберите данные на панели «Данные» или с --data в командной строке.</translation>
    </message>
    <message>
        <source>The network has {network} inputs and the data has {data} columns: make the two equal.</source>
        <translation>Входов у сети: {network}, столбцов в данных: {data}. Сделайте их число одинаковым.</translation>
    </message>
    <message>
        <source>The network has {network} outputs and the data has {data} targets: make the two equal.</source>
        <translation>Выходов у сети: {network}, целевых столбцов в данных: {data}. Сделайте их число одинаковым.</translation>
    </message>
    <message>
        <source>The data has no samples: choose other data.</source>
        <translation>В данных нет примеров: выберите другие данные.</translation>
    </message>
    <message>
        <source>The data holds a value that is infinite or not a number: correct it in its source.</source>
        <translation>В данных есть бесконечное значение или не число: исправьте его в источнике.</translation>
    </message>
    <message>
        <source>The cross-entropy loss needs softmax at the output: choose softmax there, or another loss.</source>
        <translation>Перекрёстной энтропии нужен softmax на выходе: выберите там softmax или другую функцию потерь.</translation>
    </message>
    <message>
        <source>The binary cross-entropy loss needs sigmoid at the output: choose sigmoid there, or another loss.</source>
        <translation>Двоичной перекрёстной энтропии нужна сигмоида на выходе: выберите там сигмоиду или другую функцию потерь.</translation>
    </message>
    <message>
        <source>The targets do not suit the loss {loss}, which takes values from 0 to 1 (with softmax, rows that sum to 1): choose other data or another loss.</source>
        <translation>Целевые значения не подходят функции потерь {loss}: ей нужны числа от 0 до 1 (с softmax — строки с суммой 1). Выберите другие данные или другую функцию потерь.</translation>
    </message>
    <message>
        <source>A step perceptron cannot be trained by gradient, because its slope is 0 everywhere: choose sigmoid or another smooth activation.</source>
        <translation>Ступенчатый перцептрон нельзя обучить по градиенту: его наклон всюду 0. Выберите сигмоиду или другую гладкую активацию.</translation>
    </message>
    <message>
        <source>The perceptron rule cannot reach hidden layers, and this network has {layers} layers of perceptrons: wire the inputs to the outputs or choose the gradient.</source>
        <translation>Правило перцептрона не достаёт до скрытых слоёв, а слоёв перцептронов в этой сети: {layers}. Соедините входы с выходами или выберите градиент.</translation>
    </message>
    <message>
        <source>The perceptron rule trains step perceptrons, and an output has the activation {activation}: choose the step function or the gradient.</source>
        <translation>Правило перцептрона обучает ступенчатые перцептроны, а у выхода активация {activation}: выберите ступенчатую функцию или градиент.</translation>
    </message>
    <message>
        <source>W({layer}) is {rows} × {columns}: a backward pass that does not transpose it needs as many rows as columns.</source>
        <translation>W({layer}) — {rows} × {columns}: обратному проходу, который её не транспонирует, нужно столько же строк, сколько столбцов.</translation>
    </message>
    <message>
        <source>The number of hidden perceptrons can be varied where they are one block; this drawing has {found} hidden blocks.</source>
        <translation>Число скрытых перцептронов можно менять, когда они в одном блоке, а на этой схеме скрытых блоков: {found}.</translation>
    </message>
    <message>
        <source>A part of the work was lost {attempts} times together with its worker: make sure that there is enough memory.</source>
        <translation>Часть работы потеряна вместе с исполнителем (попыток: {attempts}): убедитесь, что памяти хватает.</translation>
    </message>
    <message>
        <source>For a cluster Dask is needed: pip install &apos;perceptarium[cluster]&apos;.</source>
        <translation>Для кластера нужен Dask: pip install &apos;perceptarium[cluster]&apos;.</translation>
    </message>
    <message>
        <source>No scheduler answers at {address}: check the address and that it is running.</source>
        <translation>По адресу {address} планировщик не отвечает: проверьте адрес и запущен ли он.</translation>
    </message>
    <message>
        <source>There is no data called “{name}”: check the spelling.</source>
        <translation>Данных с именем «{name}» нет: проверьте написание.</translation>
    </message>
    <message>
        <source>A noise of {value} is out of range: choose a number from {lowest} to {highest}.</source>
        <translation>Шум {value} вне допустимых границ: выберите число от {lowest} до {highest}.</translation>
    </message>
    <message>
        <source>{expected} rows of targets are expected and {found} are there: every sample needs exactly one.</source>
        <translation>Ожидается строк целевых значений: {expected}, а есть {found}: каждому примеру нужна ровно одна.</translation>
    </message>
    <message>
        <source>A {share} share of {value} is out of range: choose a number from 0 up to, but not including, 1.</source>
        <translation>Доля {value} ({share} выборка) вне допустимых границ: выберите число от 0 до 1, не включая 1.</translation>
    </message>
    <message>
        <source>Of {samples} samples {held_out} would be held out, and nothing is left to train on: hold out less.</source>
        <translation>Из {samples} примеров отложено было бы {held_out}, и учиться не на чем: отложите меньше.</translation>
    </message>
    <message>
        <source>There is no scaling called “{name}”: check the spelling.</source>
        <translation>Масштабирования с именем «{name}» нет: проверьте написание.</translation>
    </message>
    <message>
        <source>The scaling was made for {expected} columns and the data has {found}: choose data with the same columns.</source>
        <translation>Масштабирование рассчитано на столбцов: {expected}, а в данных их {found}: выберите данные с теми же столбцами.</translation>
    </message>
    <message>
        <source>There is no data file {path}: check the name and the folder.</source>
        <translation>Файла данных {path} нет: проверьте имя и папку.</translation>
    </message>
    <message>
        <source>The data file {path} cannot be read: check that you may open it.</source>
        <translation>Файл данных {path} не читается: проверьте, есть ли право его открывать.</translation>
    </message>
    <message>
        <source>The data file {path} has {size:mb} MB, and at most {limit:mb} MB is read: take a part of it.</source>
        <translation>Файл данных {path} занимает {size:mb} МБ, а читается не больше {limit:mb} МБ: возьмите его часть.</translation>
    </message>
    <message>
        <source>The file is empty: choose one with a row for every sample.</source>
        <translation>Файл пуст: выберите файл со строкой на каждый пример.</translation>
    </message>
    <message>
        <source>Row {row} holds bytes that are not text: export the table as CSV first.</source>
        <translation>Строка {row} содержит байты, которые не являются текстом: сначала сохраните таблицу как CSV.</translation>
    </message>
    <message>
        <source>There is no encoding called “{encoding}”: try utf-8 or cp1251.</source>
        <translation>Кодировки «{encoding}» нет: попробуйте utf-8 или cp1251.</translation>
    </message>
    <message>
        <source>Row {row} is not text in {encoding}: choose another encoding.</source>
        <translation>Строка {row} — не текст в кодировке {encoding}: выберите другую кодировку.</translation>
    </message>
    <message>
        <source>“{text}” cannot separate columns: choose one character, such as a comma, a semicolon or a tab.</source>
        <translation>«{text}» не может разделять столбцы: выберите один знак, например запятую, точку с запятой или табуляцию.</translation>
    </message>
    <message>
        <source>“{text}” cannot be a decimal mark: choose a point or a comma.</source>
        <translation>«{text}» не может быть десятичным знаком: выберите точку или запятую.</translation>
    </message>
    <message>
        <source>The quotation mark opened in row {row} is never closed: close it.</source>
        <translation>Кавычка, открытая в строке {row}, нигде не закрыта: закройте её.</translation>
    </message>
    <message>
        <source>The file holds no samples below its header: add a row for every sample.</source>
        <translation>Под заголовком файла нет примеров: добавьте строку на каждый пример.</translation>
    </message>
    <message>
        <source>The file holds no column of numbers: check the delimiter and the decimal mark.</source>
        <translation>В файле нет ни одного столбца чисел: проверьте разделитель и десятичный знак.</translation>
    </message>
    <message>
        <source>Row {row} has {found} cells where {expected} are expected: check the delimiter and that row.</source>
        <translation>В строке {row} ячеек: {found}, а ожидается {expected}: проверьте разделитель и эту строку.</translation>
    </message>
    <message>
        <source>“{text}” in row {row}, column {column} ({name}) is not a number: correct the cell or leave the column out.</source>
        <translation>«{text}» в строке {row}, столбце {column} ({name}) — не число: исправьте ячейку или не берите этот столбец.</translation>
    </message>
    <message>
        <source>Row {row} has no value in column {column} ({name}), only “{text}”: fill the cell or remove the row.</source>
        <translation>В строке {row} нет значения в столбце {column} ({name}), только «{text}»: заполните ячейку или удалите строку.</translation>
    </message>
    <message>
        <source>There is no column called “{name}”: check the header of the file.</source>
        <translation>Столбца «{name}» нет: проверьте заголовок файла.</translation>
    </message>
    <message>
        <source>With the targets {targets} no column is left as an input: choose fewer targets.</source>
        <translation>Если целевые столбцы — {targets}, для входов ничего не остаётся: выберите меньше целевых.</translation>
    </message>
    <message>
        <source>Column {column} ({name}) holds text and cannot be an input: make it the target or remove it.</source>
        <translation>Столбец {column} ({name}) содержит текст и не может быть входом: сделайте его целевым или удалите.</translation>
    </message>
    <message>
        <source>Column {column} ({name}) holds text and cannot be one of several targets: make it the only target.</source>
        <translation>Столбец {column} ({name}) содержит текст и не может быть одним из нескольких целевых: сделайте его единственным.</translation>
    </message>
    <message>
        <source>{name} does not hold classes: they are texts or whole numbers, at least two different ones.</source>
        <translation>{name} не содержит классов: это тексты или целые числа, не меньше двух различных.</translation>
    </message>
    <message>
        <source>{name} holds {classes} different values, and at most {limit} classes are possible: choose another target.</source>
        <translation>{name} содержит различных значений: {classes}, а классов может быть не больше {limit}: выберите другой целевой столбец.</translation>
    </message>
    <message>
        <source>{file} is not an IDX file (it begins with {start}): choose the images of MNIST or their folder.</source>
        <translation>{file} — не файл IDX (начинается с {start}): выберите изображения MNIST или их папку.</translation>
    </message>
    <message>
        <source>{file} is damaged or cut short: download it again.</source>
        <translation>{file} повреждён или обрезан: скачайте его заново.</translation>
    </message>
    <message>
        <source>{file} should hold {expected} bytes and holds {found}: download it again.</source>
        <translation>{file} должен занимать {expected} байт, а занимает {found}: скачайте его заново.</translation>
    </message>
    <message>
        <source>{file} holds more than the {expected} bytes that it announces: download it again.</source>
        <translation>{file} больше объявленных {expected} байт: скачайте его заново.</translation>
    </message>
    <message>
        <source>{file} has {found} dimensions and {expected} are expected: images and labels may have been exchanged.</source>
        <translation>У {file} измерений: {found}, а ожидается {expected}: возможно, перепутаны изображения и метки.</translation>
    </message>
    <message>
        <source>There are {images} images and {labels} labels in {file}: choose files that belong together.</source>
        <translation>Изображений: {images}, меток: {labels} в {file}: выберите файлы, которые подходят друг к другу.</translation>
    </message>
    <message>
        <source>The images in {file} have {found} values each, and {expected} are expected: choose files that belong together.</source>
        <translation>В изображениях из {file} по {found} значений, а ожидается {expected}: выберите файлы, которые подходят друг к другу.</translation>
    </message>
    <message>
        <source>Label number {row} in {file} is {value}, which is not a class: choose the right file of labels.</source>
        <translation>Метка номер {row} в {file} равна {value}, такого класса нет: выберите правильный файл меток.</translation>
    </message>
    <message>
        <source>There is no format called “{name}” to export to: check the spelling.</source>
        <translation>Формата «{name}» для экспорта нет: проверьте написание.</translation>
    </message>
    <message>
        <source>Layer {layer} holds a number that is infinite or none: go back to the start and train with a smaller learning rate.</source>
        <translation>В слое {layer} есть бесконечность или не число: вернитесь к началу и обучайте с меньшей скоростью обучения.</translation>
    </message>
    <message>
        <source>The network has {parameters} parameters, and the format {format} takes at most {highest}: export to npz or onnx instead.</source>
        <translation>В сети {parameters} параметров, а формат {format} принимает не больше {highest}: экспортируйте в npz или onnx.</translation>
    </message>
    <message>
        <source>The format {format} needs a package that is not installed: run pip install &quot;perceptarium[{extra}]&quot;.</source>
        <translation>Для формата {format} нужен пакет, который не установлен: выполните pip install &quot;perceptarium[{extra}]&quot;.</translation>
    </message>
    <message>
        <source>{file} is neither an .npz nor an .onnx file: only these are imported.</source>
        <translation>{file} — не файл .npz и не файл .onnx: импортируются только они.</translation>
    </message>
    <message>
        <source>The file is damaged or not an {format} file: export it again.</source>
        <translation>Файл повреждён, или это не файл {format}: экспортируйте его ещё раз.</translation>
    </message>
    <message>
        <source>{name} is too large to be imported: {count}, and at most {highest}.</source>
        <translation>{name} слишком велик для импорта: {count}, а можно не больше {highest}.</translation>
    </message>
    <message>
        <source>{name} in the file is not a readable array: export the file again.</source>
        <translation>Массив {name} в файле не читается: экспортируйте файл ещё раз.</translation>
    </message>
    <message>
        <source>{name} holds values of the kind {found}, which are not taken there: weights and biases are numbers, masks are true and false.</source>
        <translation>В {name} лежат значения вида {found}, которые там недопустимы: веса и смещения — числа, маски — истина и ложь.</translation>
    </message>
    <message>
        <source>{name} holds a number that is infinite or none: every weight and bias must be finite.</source>
        <translation>В {name} есть бесконечность или не число: каждый вес и каждое смещение должны быть конечными.</translation>
    </message>
    <message>
        <source>{name} has the size {found} where {expected} is expected: its layer does not fit the one before it.</source>
        <translation>У {name} размер {found}, а нужен {expected}: слой не подходит к предыдущему.</translation>
    </message>
    <message>
        <source>The file holds no layer of weights: arrays are expected to be called W1, b1, W2, b2 and so on.</source>
        <translation>В файле нет ни одного слоя весов: массивы должны называться W1, b1, W2, b2 и так далее.</translation>
    </message>
    <message>
        <source>The file lacks the array {name}: export it again with all layers in it.</source>
        <translation>В файле нет массива {name}: экспортируйте его ещё раз со всеми слоями.</translation>
    </message>
    <message>
        <source>Rows and columns of the weights could be exchanged without anybody noticing: say which are the inputs with --orientation.</source>
        <translation>Строки и столбцы весов можно незаметно перепутать: укажите, где входы, параметром --orientation.</translation>
    </message>
    <message>
        <source>The metadata of the file cannot be understood ({reason}): export it again, or remove the metadata to import the plain arrays.</source>
        <translation>Метаданные файла непонятны ({reason}): экспортируйте его ещё раз или удалите метаданные, чтобы импортировать одни массивы.</translation>
    </message>
    <message>
        <source>The operator {operator} of node {name} cannot be drawn as perceptrons: only chains of dense layers with their activations are imported.</source>
        <translation>Оператор {operator} узла {name} нельзя нарисовать перцептронами: импортируются только цепочки полносвязных слоёв с их функциями активации.</translation>
    </message>
    <message>
        <source>Node {name} ({operator}) has a value of {attribute} that perceptrons do not have: only the usual one is imported.</source>
        <translation>У узла {name} ({operator}) такое значение {attribute}, какого у перцептронов не бывает: импортируется только обычное.</translation>
    </message>
    <message>
        <source>The graph is no chain of layers at {name}: only networks without branches are imported.</source>
        <translation>В месте {name} граф перестаёт быть цепочкой слоёв: импортируются только сети без ветвлений.</translation>
    </message>
    <message>
        <source>{file} cannot be read: check the name and that you may open it.</source>
        <translation>{file} не читается: проверьте имя и право его открывать.</translation>
    </message>
    <message>
        <source>{file} cannot be written: check the name, the folder and the free space, or choose another place.</source>
        <translation>{file} не записывается: проверьте имя, папку и свободное место или выберите другое место.</translation>
    </message>
    <message>
        <source>The project file is damaged or was cut short: take an earlier copy of it.</source>
        <translation>Файл проекта повреждён или обрезан: возьмите его более раннюю копию.</translation>
    </message>
    <message>
        <source>The project was saved by a newer program (format {schema}), and this one reads formats up to {highest}: update Perceptarium.</source>
        <translation>Проект сохранён более новой программой (формат {schema}), а эта читает форматы до {highest}: обновите Perceptarium.</translation>
    </message>
    <message>
        <source>The file is not valid JSON at line {line}, column {column}: mend it there with a text editor.</source>
        <translation>В файле ошибка JSON, строка {line}, столбец {column}: исправьте её в текстовом редакторе.</translation>
    </message>
    <message>
        <source>Row {row} has no value in column {column} ({name}): fill the cell or remove the row.</source>
        <translation>В строке {row} нет значения в столбце {column} ({name}): заполните ячейку или удалите строку.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>папка не существует</translation>
    </message>
    <message>
        <source>a part of the path is not a folder</source>
        <translation>часть пути — не папка</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>имя слишком длинное</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>проверочная</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тестовая</translation>
    </message>
</context>
<context>
    <name>maps</name>
    <message>
        <source>With many blocks</source>
        <translation>Когда блоков много</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Всегда</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Примеры</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавний</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Перейти &amp;к</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Расположить</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Панели</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Рабочее место</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Карта</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Обучение</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>notation</name>
    <message>
        <source>Lecture</source>
        <translation>Лекция</translation>
    </message>
    <message>
        <source>Miller</source>
        <translation>Миллер</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>Разобранный пример</translation>
    </message>
    <message>
        <source>Rashid</source>
        <translation>Рашид</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} и ещё {n}</translation>
    </message>
    <message>
        <source>{who}: the sum is beyond all bounds, so everything after it is no number.</source>
        <translation>{who}: сумма вышла за все пределы, и дальше уже не числа.</translation>
    </message>
    <message>
        <source>The loss is beyond all bounds, although every output is still a number.</source>
        <translation>Потери вышли за все пределы, хотя все выходы ещё числа.</translation>
    </message>
    <message>
        <source>{who}: on the way back the gradient is beyond all bounds here first.</source>
        <translation>{who}: на обратном пути градиент раньше всего вышел за все пределы здесь.</translation>
    </message>
    <message>
        <source>All gradients are finite, but a step with η = {rate} leads beyond all bounds.</source>
        <translation>Все градиенты конечны, но шаг с η = {rate} ведёт за все пределы.</translation>
    </message>
    <message>
        <source>{who}: a step has the slope 0 everywhere and lets no gradient through.</source>
        <translation>{who}: наклон ступеньки всюду 0, градиент через неё не проходит.</translation>
    </message>
    <message>
        <source>All gradients are practically 0 (the largest is {largest}): nothing moves.</source>
        <translation>Все градиенты практически равны 0 (наибольший {largest}): ничего не меняется.</translation>
    </message>
    <message>
        <source>The loss rose in {updates} updates in a row, from {before}; now it is {loss}.</source>
        <translation>Потери росли подряд (обновлений: {updates}), начиная с {before}; сейчас {loss}.</translation>
    </message>
    <message>
        <source>The loss rose in {epochs} epochs in a row, from {before}; now it is {loss}.</source>
        <translation>Потери росли подряд (эпох: {epochs}), начиная с {before}; сейчас {loss}.</translation>
    </message>
    <message>
        <source>The loss rose in {rises} of {updates} updates: η = {rate} is too large here.</source>
        <translation>Потери выросли в {rises} из {updates} обновлений: η = {rate} здесь слишком велика.</translation>
    </message>
    <message>
        <source>{who}: equal in all weights, so every update changes them alike.</source>
        <translation>{who}: все веса одинаковы, и каждое обновление меняет их одинаково.</translation>
    </message>
    <message>
        <source>{who}: dead ReLU, the output is 0 for all samples looked at ({samples}).</source>
        <translation>{who}: мёртвый ReLU, выход 0 на всех просмотренных примерах ({samples}).</translation>
    </message>
    <message>
        <source>{who}: saturated and wrong (samples: {wrong} of {samples}), so it hardly learns.</source>
        <translation>{who}: насыщение при неверном ответе (примеров: {wrong} из {samples}), почти не учится.</translation>
    </message>
    <message>
        <source>{who}: saturated, the slope is almost 0 for nearly all samples.</source>
        <translation>{who}: насыщение, наклон почти 0 почти на всех примерах.</translation>
    </message>
    <message>
        <source>The loss has hardly changed for {updates} updates ({loss}): a plateau.</source>
        <translation>Потери почти не меняются (обновлений: {updates}, потери {loss}): плато.</translation>
    </message>
    <message>
        <source>The loss has hardly changed for {epochs} epochs ({loss}): a plateau.</source>
        <translation>Потери почти не меняются (эпох: {epochs}, потери {loss}): плато.</translation>
    </message>
    <message>
        <source>{who}: with sums like {sum} softmax by the book would be NaN; here it is not.</source>
        <translation>{who}: при сумме {sum} softmax «по учебнику» даёт NaN, здесь — нет.</translation>
    </message>
    <message>
        <source>{who}: a sample is on the line, and rounding decides its side (sum {sum}).</source>
        <translation>{who}: пример на прямой, и его сторону решает округление (сумма {sum}).</translation>
    </message>
    <message>
        <source>{who}: a sample is exactly on the line, and a sum of 0 gives 0.</source>
        <translation>{who}: пример точно на прямой, а сумма 0 даёт 0.</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>With so many parameters single precision is about twice as fast; its 7 digits are enough to learn with.</source>
        <translation>При стольких параметрах одинарная точность примерно вдвое быстрее; её 7 цифр для обучения достаточно.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Inputs</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Perceptrons</source>
        <translation>Перцептроны</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Лог. элементы</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation>Мои блоки</translation>
    </message>
    <message>
        <source>A step perceptron that computes {0}: its inputs get the weight {1}, its bias is {2}. It puts out 1 when the sum is greater than 0.</source>
        <translation>Ступенчатый перцептрон, который вычисляет {0}: веса его входов {1}, смещение {2}. Выдаёт 1, когда сумма больше 0.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>One input column. A click on its value switches between 0 and 1, a double click lets you type a number.</source>
        <translation>Один входной столбец. Щелчок по значению переключает 0 и 1, двойной щелчок позволяет ввести число.</translation>
    </message>
    <message>
        <source>Block of inputs</source>
        <translation>Блок входов</translation>
    </message>
    <message>
        <source>Several input columns in one block, for example the pixels of a picture. You type how many.</source>
        <translation>Несколько входных столбцов в одном блоке, например пиксели изображения. Сколько их, вы вводите сами.</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Перцептрон</translation>
    </message>
    <message>
        <source>One perceptron with the step function: 1 when the weighted sum plus the bias is greater than 0, else 0.</source>
        <translation>Один перцептрон со ступенчатой функцией: 1, когда взвешенная сумма со смещением больше 0, иначе 0.</translation>
    </message>
    <message>
        <source>Sigmoid neuron</source>
        <translation>Сигмоида</translation>
    </message>
    <message>
        <source>One neuron with the sigmoid: a smooth step from 0 to 1, which can be trained.</source>
        <translation>Один нейрон с сигмоидой: плавная ступень от 0 до 1, которую можно обучать.</translation>
    </message>
    <message>
        <source>Tanh neuron</source>
        <translation>Нейрон tanh</translation>
    </message>
    <message>
        <source>One neuron with the hyperbolic tangent: a smooth step from −1 to 1.</source>
        <translation>Один нейрон с гиперболическим тангенсом: плавная ступень от −1 до 1.</translation>
    </message>
    <message>
        <source>ReLU neuron</source>
        <translation>Нейрон ReLU</translation>
    </message>
    <message>
        <source>One neuron with ReLU: 0 below zero, the sum itself above.</source>
        <translation>Один нейрон с ReLU: ниже нуля 0, выше — сама сумма.</translation>
    </message>
    <message>
        <source>Linear neuron</source>
        <translation>Линейный</translation>
    </message>
    <message>
        <source>One neuron without an activation: it puts out the sum itself.</source>
        <translation>Один нейрон без функции активации: выдаёт саму сумму.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слой</translation>
    </message>
    <message>
        <source>A layer of perceptrons with the sigmoid. You type how many; a wire to it connects every source with every perceptron.</source>
        <translation>Слой перцептронов с сигмоидой. Сколько их, вы вводите сами; связь с ним соединяет каждый источник с каждым перцептроном.</translation>
    </message>
    <message>
        <source>ReLU layer</source>
        <translation>Слой ReLU</translation>
    </message>
    <message>
        <source>A layer of perceptrons with ReLU.</source>
        <translation>Слой перцептронов с ReLU.</translation>
    </message>
    <message>
        <source>Softmax layer</source>
        <translation>Слой softmax</translation>
    </message>
    <message>
        <source>The output layer of a classification: its outputs are probabilities that add up to 1.</source>
        <translation>Выходной слой для классификации: его выходы — вероятности, дающие в сумме 1.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>A text on the canvas, for whatever is to be said.</source>
        <translation>Текст на схеме — для любых пояснений.</translation>
    </message>
    <message>
        <source>{0} cannot be used. {1} Delete takes it out of the palette.</source>
        <translation>{0} использовать нельзя. {1} Delete убирает его из палитры.</translation>
    </message>
    <message>
        <source>A block of your own: inputs {0}, outputs {1}. Delete takes it out of the palette; drawings that use it keep it.</source>
        <translation>Ваш составной блок: входы {0}, выходы {1}. Delete убирает его из палитры; в схемах, где он есть, он останется.</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>&amp;Numbers on the canvas</source>
        <translation>&amp;Числа на схеме</translation>
    </message>
    <message>
        <source>&amp;Digits of numbers</source>
        <translation>&amp;Цифр в числах</translation>
    </message>
    <message>
        <source>As there is room</source>
        <translation>Сколько помещается</translation>
    </message>
    <message>
        <source>How many significant digits numbers have, on the canvas and in the panels. They are always computed with all digits.</source>
        <translation>Сколько значащих цифр у чисел на схеме и в панелях. Считается всегда со всеми цифрами.</translation>
    </message>
    <message>
        <source>No&amp;tation</source>
        <translation>О&amp;бозначения</translation>
    </message>
    <message>
        <source>Sum a, output z, answer y, target t; samples are rows; a weight is named to, from</source>
        <translation>Сумма a, выход z, ответ y, цель t; примеры — строки; у веса индексы «куда, откуда»</translation>
    </message>
    <message>
        <source>Sum s, output a, answer ŷ, target y; samples are columns; the input is layer 1, so the first weights are W²</source>
        <translation>Сумма s, выход a, ответ ŷ, цель y; примеры — столбцы; вход — слой 1, поэтому первые веса — W²</translation>
    </message>
    <message>
        <source>Sum z, output h, answer ŷ, target y; samples are rows; a weight is named from, to</source>
        <translation>Сумма z, выход h, ответ ŷ, цель y; примеры — строки; у веса индексы «откуда, куда»</translation>
    </message>
    <message>
        <source>Sum Σ, output o, target t; samples are columns; a weight is named from, to; the input is layer 1</source>
        <translation>Сумма Σ, выход o, цель t; примеры — столбцы; у веса индексы «откуда, куда»; вход — слой 1</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Все</translation>
    </message>
    <message>
        <source>Show every weight, bias and output while they are few</source>
        <translation>Показывать все веса, смещения и выходы, пока их немного</translation>
    </message>
    <message>
        <source>At the &amp;selection</source>
        <translation>У &amp;выделенного</translation>
    </message>
    <message>
        <source>Show the numbers of what is selected and of its neighbours</source>
        <translation>Показывать числа выделенного и его соседей</translation>
    </message>
    <message>
        <source>Under the &amp;pointer</source>
        <translation>Под &amp;указателем</translation>
    </message>
    <message>
        <source>Show only the numbers of what the pointer is on, live</source>
        <translation>Показывать только числа того, на что наведён указатель, вживую</translation>
    </message>
    <message>
        <source>&amp;Bias as an input</source>
        <translation>&amp;Смещение как вход</translation>
    </message>
    <message>
        <source>Draw every bias as the weight of a grey input that is always 1. Nothing is computed otherwise.</source>
        <translation>Рисовать каждое смещение как вес серого единичного входа. Считается всё по-прежнему.</translation>
    </message>
    <message>
        <source>Perceptrons as two &amp;halves</source>
        <translation>&amp;Перцептроны из двух половин</translation>
    </message>
    <message>
        <source>Draw perceptrons as their weighted sum and their activation, each with its number</source>
        <translation>Рисовать перцептрон как взвешенную сумму и функцию активации, каждую со своим числом</translation>
    </message>
    <message>
        <source>&amp;Threshold θ instead of bias b</source>
        <translation>По&amp;рог θ вместо смещения b</translation>
    </message>
    <message>
        <source>Show and edit θ = −b: a perceptron fires when the sum of its weighted inputs is greater than θ. Nothing is computed otherwise.</source>
        <translation>Показывать и править θ = −b: перцептрон срабатывает, когда сумма взвешенных входов больше θ. Считается всё по-прежнему.</translation>
    </message>
</context>
<context>
    <name>step</name>
    <message>
        <source>Phase</source>
        <translation>Фаза</translation>
    </message>
    <message>
        <source>One press, one phase of the update</source>
        <translation>Одно нажатие — одна фаза обновления</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Слой</translation>
    </message>
    <message>
        <source>One press, one matrix of a layer</source>
        <translation>Одно нажатие — одна матрица слоя</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Перцептрон</translation>
    </message>
    <message>
        <source>One press, one perceptron for one sample</source>
        <translation>Одно нажатие — один перцептрон для одного примера</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Слагаемое</translation>
    </message>
    <message>
        <source>One press, one product, sum or function value</source>
        <translation>Одно нажатие — одно произведение, сумма или значение функции</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>One press, training runs until it is paused</source>
        <translation>Одно нажатие — обучение идёт до паузы</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>One press, to the end of the epoch</source>
        <translation>Одно нажатие — до конца эпохи</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновление</translation>
    </message>
    <message>
        <source>One press, one whole update</source>
        <translation>Одно нажатие — одно обновление целиком</translation>
    </message>
    <message>
        <source>Letters: lecture</source>
        <translation>Буквы: лекция</translation>
    </message>
    <message>
        <source>Letters: Miller</source>
        <translation>Буквы: Миллер</translation>
    </message>
    <message>
        <source>Letters: worked example</source>
        <translation>Буквы: разобранный пример</translation>
    </message>
    <message>
        <source>Letters: Rashid</source>
        <translation>Буквы: Рашид</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Selected perceptron</source>
        <translation>Выделенный перцептрон</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>Один пример</translation>
    </message>
    <message>
        <source>Perceptron and sample</source>
        <translation>Перцептрон и пример</translation>
    </message>
    <message>
        <source>Values changed, trace starts again.</source>
        <translation>Значения изменились, трассировка начинается заново.</translation>
    </message>
    <message>
        <source>Training runs: pause it to go through an update step by step.</source>
        <translation>Идёт обучение: поставьте его на паузу, чтобы пройти обновление по шагам.</translation>
    </message>
    <message>
        <source>Learning ends here: numbers have become infinite or none at all.</source>
        <translation>Здесь обучение кончается: числа стали бесконечными или перестали быть числами.</translation>
    </message>
    <message>
        <source>That is what sample {n} has in the sum over all samples.</source>
        <translation>Это доля примера {n} в сумме по всем примерам.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Go to where loss and activation are taken together, and show the long way</source>
        <translation>Перейти туда, где потери и активация взяты вместе, и показать длинный путь</translation>
    </message>
    <message>
        <source>loss by output</source>
        <translation>потери по выходу</translation>
    </message>
    <message>
        <source>output by sum: slope</source>
        <translation>выход по сумме: наклон</translation>
    </message>
    <message>
        <source>loss by sum, in one</source>
        <translation>потери по сумме, сразу</translation>
    </message>
    <message>
        <source>sum by parameter: signal</source>
        <translation>сумма по параметру: сигнал</translation>
    </message>
    <message>
        <source>It is computed in the event that is shown.</source>
        <translation>Вычисляется в том событии, которое показано.</translation>
    </message>
    <message>
        <source>Click to go to where it was computed.</source>
        <translation>Щёлкните, чтобы перейти туда, где это вычислено.</translation>
    </message>
    <message>
        <source>A bias is added as it is, so this is 1.</source>
        <translation>Смещение прибавляется как есть, поэтому здесь 1.</translation>
    </message>
    <message>
        <source>= Exactly {value}: rounded, that is the same.</source>
        <translation>= Точно {value}: после округления то же самое.</translation>
    </message>
    <message>
        <source>≠ Exactly {value}, rounded {rounded}: rounding before made the difference.</source>
        <translation>≠ Точно {value}, округлённо {rounded}: разница из-за округлений раньше.</translation>
    </message>
    <message>
        <source>= All {n} exact numbers are the same, rounded.</source>
        <translation>= Все точные числа ({n}) после округления те же.</translation>
    </message>
    <message>
        <source>≠ {k} of {n} exact numbers are others, rounded: those underlined twice.</source>
        <translation>≠ {k} из {n} точных чисел после округления другие: они подчёркнуты дважды.</translation>
    </message>
    <message>
        <source>Value: {value}</source>
        <translation>Значение: {value}</translation>
    </message>
</context>
<context>
    <name>stops</name>
    <message>
        <source>All {value} epochs are done.</source>
        <translation>Все эпохи пройдены: {value}.</translation>
    </message>
    <message>
        <source>The loss is low enough: {value}.</source>
        <translation>Потери достаточно малы: {value}.</translation>
    </message>
    <message>
        <source>The accuracy is high enough: {value}.</source>
        <translation>Доля верных ответов достаточно велика: {value}.</translation>
    </message>
    <message>
        <source>The gradient is short enough: {value}.</source>
        <translation>Градиент достаточно мал: {value}.</translation>
    </message>
    <message>
        <source>The weights hardly move any more: {value}.</source>
        <translation>Веса почти не меняются: {value}.</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds (update {update}): choose a smaller learning rate.</source>
        <translation>Числа выросли сверх всяких границ (обновление {update}): выберите меньшую скорость обучения.</translation>
    </message>
    <message>
        <source>Stopped after {update} updates.</source>
        <translation>Остановлено; обновлений: {update}.</translation>
    </message>
</context>
<context>
    <name>symbols</name>
    <message>
        <source>output {of}</source>
        <translation>выход {of}</translation>
    </message>
    <message>
        <source>outputs {of}</source>
        <translation>выходы {of}</translation>
    </message>
    <message>
        <source>weight {from_to}</source>
        <translation>вес {from_to}</translation>
    </message>
    <message>
        <source>weights {of}</source>
        <translation>веса {of}</translation>
    </message>
    <message>
        <source>bias {of}</source>
        <translation>смещение {of}</translation>
    </message>
    <message>
        <source>biases {of}</source>
        <translation>смещения {of}</translation>
    </message>
    <message>
        <source>signal times weight, {from_to}</source>
        <translation>сигнал, умноженный на вес, {from_to}</translation>
    </message>
    <message>
        <source>signals times weights {of}</source>
        <translation>сигналы, умноженные на веса {of}</translation>
    </message>
    <message>
        <source>weighted sum {of}, without the bias</source>
        <translation>взвешенная сумма {of}, без смещения</translation>
    </message>
    <message>
        <source>weighted sums {of}, without the biases</source>
        <translation>взвешенные суммы {of}, без смещений</translation>
    </message>
    <message>
        <source>sum with the bias {of}</source>
        <translation>сумма со смещением {of}</translation>
    </message>
    <message>
        <source>sums with the biases {of}</source>
        <translation>суммы со смещениями {of}</translation>
    </message>
    <message>
        <source>largest sum {of}</source>
        <translation>наибольшая сумма {of}</translation>
    </message>
    <message>
        <source>power of e {of}</source>
        <translation>степень числа e {of}</translation>
    </message>
    <message>
        <source>powers of e {of}</source>
        <translation>степени числа e {of}</translation>
    </message>
    <message>
        <source>total of the powers {of}</source>
        <translation>сумма степеней {of}</translation>
    </message>
    <message>
        <source>target of answer {n}</source>
        <translation>целевое значение ответа {n}</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>целевые значения</translation>
    </message>
    <message>
        <source>share of answer {n} in the loss</source>
        <translation>вклад ответа {n} в потери</translation>
    </message>
    <message>
        <source>shares of the answers in the loss</source>
        <translation>вклады ответов в потери</translation>
    </message>
    <message>
        <source>loss of one sample</source>
        <translation>потери одного примера</translation>
    </message>
    <message>
        <source>losses of the samples</source>
        <translation>потери примеров</translation>
    </message>
    <message>
        <source>loss, the mean over the samples</source>
        <translation>потери, среднее по примерам</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>число примеров</translation>
    </message>
    <message>
        <source>number of answers</source>
        <translation>число ответов</translation>
    </message>
    <message>
        <source>derivative of the loss to the output {of}</source>
        <translation>производная потерь по выходу {of}</translation>
    </message>
    <message>
        <source>derivatives of the loss to the outputs {of}</source>
        <translation>производные потерь по выходам {of}</translation>
    </message>
    <message>
        <source>slope of the activation {of}</source>
        <translation>наклон функции активации {of}</translation>
    </message>
    <message>
        <source>slopes of the activations {of}</source>
        <translation>производные функций активации {of}</translation>
    </message>
    <message>
        <source>slope of one softmax output to another sum</source>
        <translation>производная одного выхода softmax по другой сумме</translation>
    </message>
    <message>
        <source>slopes of softmax outputs to other sums</source>
        <translation>производные выходов softmax по другим суммам</translation>
    </message>
    <message>
        <source>derivative of the loss to the sum {of} (delta)</source>
        <translation>производная потерь по сумме {of} (дельта)</translation>
    </message>
    <message>
        <source>derivatives of the loss to the sums {of} (deltas)</source>
        <translation>производные потерь по суммам {of} (дельты)</translation>
    </message>
    <message>
        <source>what the rule sends back {of}</source>
        <translation>что правило посылает назад, {of}</translation>
    </message>
    <message>
        <source>share of what is sent back {from_to}</source>
        <translation>доля посланного назад {from_to}</translation>
    </message>
    <message>
        <source>shares of what is sent back {of}</source>
        <translation>доли посланного назад {of}</translation>
    </message>
    <message>
        <source>delta times weight, {from_to}</source>
        <translation>дельта, умноженная на вес, {from_to}</translation>
    </message>
    <message>
        <source>deltas times weights {of}</source>
        <translation>дельты, умноженные на веса {of}</translation>
    </message>
    <message>
        <source>delta times signal, {from_to}</source>
        <translation>дельта, умноженная на сигнал, {from_to}</translation>
    </message>
    <message>
        <source>deltas times signals {of}</source>
        <translation>дельты, умноженные на сигналы {of}</translation>
    </message>
    <message>
        <source>derivative of the loss to the weight {from_to}</source>
        <translation>производная потерь по весу {from_to}</translation>
    </message>
    <message>
        <source>derivatives of the loss to the weights {of}</source>
        <translation>производные потерь по весам {of}</translation>
    </message>
    <message>
        <source>derivative of the loss to the bias {of}</source>
        <translation>производная потерь по смещению {of}</translation>
    </message>
    <message>
        <source>derivatives of the loss to the biases {of}</source>
        <translation>производные потерь по смещениям {of}</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>скорость обучения</translation>
    </message>
    <message>
        <source>share of the velocity kept</source>
        <translation>сохраняемая доля скорости</translation>
    </message>
    <message>
        <source>strength of the penalty Σ|w|</source>
        <translation>сила штрафа Σ|w|</translation>
    </message>
    <message>
        <source>strength of the penalty Σw²</source>
        <translation>сила штрафа Σw²</translation>
    </message>
    <message>
        <source>share of the old mean kept</source>
        <translation>сохраняемая доля прежнего среднего</translation>
    </message>
    <message>
        <source>share of the old mean square kept</source>
        <translation>сохраняемая доля прежнего среднего квадрата</translation>
    </message>
    <message>
        <source>small number against division by 0</source>
        <translation>малое число против деления на 0</translation>
    </message>
    <message>
        <source>number of updates so far</source>
        <translation>число обновлений до сих пор</translation>
    </message>
    <message>
        <source>a weight or a bias</source>
        <translation>вес или смещение</translation>
    </message>
    <message>
        <source>all weights and biases</source>
        <translation>все веса и смещения</translation>
    </message>
    <message>
        <source>derivative of the loss to a parameter</source>
        <translation>производная потерь по параметру</translation>
    </message>
    <message>
        <source>gradient: derivatives to all parameters</source>
        <translation>градиент: производные по всем параметрам</translation>
    </message>
    <message>
        <source>gradient with its penalty</source>
        <translation>градиент со штрафом</translation>
    </message>
    <message>
        <source>velocity of the optimiser</source>
        <translation>скорость оптимизатора</translation>
    </message>
    <message>
        <source>sum of squared gradients</source>
        <translation>сумма квадратов градиентов</translation>
    </message>
    <message>
        <source>mean of squared gradients</source>
        <translation>среднее квадратов градиентов</translation>
    </message>
    <message>
        <source>mean of the gradients</source>
        <translation>среднее градиентов</translation>
    </message>
    <message>
        <source>mean of the gradients, start corrected</source>
        <translation>среднее градиентов с поправкой начала</translation>
    </message>
    <message>
        <source>mean of squared gradients, start corrected</source>
        <translation>среднее квадратов градиентов с поправкой начала</translation>
    </message>
    <message>
        <source>loss after the update</source>
        <translation>потери после обновления</translation>
    </message>
    <message>
        <source>change of the loss</source>
        <translation>изменение потерь</translation>
    </message>
    <message>
        <source>change of the loss that the gradient foretells</source>
        <translation>изменение потерь, которое предсказывает градиент</translation>
    </message>
    <message>
        <source>input {name}</source>
        <translation>вход {name}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>входы</translation>
    </message>
    <message>
        <source>{what}, after the update</source>
        <translation>{what}, после обновления</translation>
    </message>
    <message>
        <source>{what}, sample {n}</source>
        <translation>{what}, пример {n}</translation>
    </message>
    <message>
        <source>{source} {target}</source>
        <translation>{source} {target}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>от {name}</translation>
    </message>
    <message>
        <source>from neuron {n} of hidden layer {layer}</source>
        <translation>от нейрона {n} скрытого слоя {layer}</translation>
    </message>
    <message>
        <source>to neuron {n} of hidden layer {layer}</source>
        <translation>к нейрону {n} скрытого слоя {layer}</translation>
    </message>
    <message>
        <source>to neuron {n} of the output layer</source>
        <translation>к нейрону {n} выходного слоя</translation>
    </message>
    <message>
        <source>of neuron {n} of hidden layer {layer}</source>
        <translation>нейрона {n} скрытого слоя {layer}</translation>
    </message>
    <message>
        <source>of neuron {n} of the output layer</source>
        <translation>нейрона {n} выходного слоя</translation>
    </message>
    <message>
        <source>of hidden layer {layer}</source>
        <translation>скрытого слоя {layer}</translation>
    </message>
    <message>
        <source>of the output layer</source>
        <translation>выходного слоя</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Step</source>
        <translation>Ступенчатая</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Сигмоида</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>Гиперболический тангенс</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>ReLU с утечкой</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Тождественная</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Half sum of squares</source>
        <translation>Половина суммы квадратов</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Среднеквадратичная ошибка</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Перекрёстная энтропия</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Двоичная перекрёстная энтропия</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>И (AND)</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>ИЛИ (OR)</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>НЕ-И (NAND)</translation>
    </message>
    <message>
        <source>NOR</source>
        <translation>НЕ-ИЛИ (NOR)</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>Исключающее ИЛИ (XOR)</translation>
    </message>
    <message>
        <source>XNOR</source>
        <translation>Равнозначность (XNOR)</translation>
    </message>
    <message>
        <source>NOT</source>
        <translation>НЕ (NOT)</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Круг</translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <translation>Облака XOR</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Два облака</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Спираль</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Полумесяцы</translation>
    </message>
    <message>
        <source>Plane (regression)</source>
        <translation>Плоскость (регрессия)</translation>
    </message>
    <message>
        <source>Hills (regression)</source>
        <translation>Холмы (регрессия)</translation>
    </message>
    <message>
        <source>Handwritten digits 8 × 8</source>
        <translation>Рукописные цифры 8 × 8</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>Ирисы</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>Вина</translation>
    </message>
    <message>
        <source>Breast cancer cells</source>
        <translation>Клетки опухоли молочной железы</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>Divide by 255</source>
        <translation>Делить на 255</translation>
    </message>
    <message>
        <source>Divide by 16</source>
        <translation>Делить на 16</translation>
    </message>
    <message>
        <source>Each column to 0 … 1</source>
        <translation>Каждый столбец в 0 … 1</translation>
    </message>
    <message>
        <source>Mean 0, deviation 1</source>
        <translation>Среднее 0, отклонение 1</translation>
    </message>
    <message>
        <source>The network sees the numbers exactly as they are in the data.</source>
        <translation>Сеть видит числа точно такими, какие они в данных.</translation>
    </message>
    <message>
        <source>Every value is divided by 255: a pixel of 0…255 becomes 0…1.</source>
        <translation>Каждое значение делится на 255: яркость 0…255 становится 0…1.</translation>
    </message>
    <message>
        <source>Every value is divided by 16: a pixel of 0…16 becomes 0…1.</source>
        <translation>Каждое значение делится на 16: яркость 0…16 становится 0…1.</translation>
    </message>
    <message>
        <source>Each column is stretched so that its training samples lie between 0 and 1.</source>
        <translation>Каждый столбец растягивается так, чтобы его обучающие примеры лежали между 0 и 1.</translation>
    </message>
    <message>
        <source>Each column is shifted and stretched so that its training samples have mean 0 and standard deviation 1.</source>
        <translation>Каждый столбец сдвигается и растягивается так, чтобы у его обучающих примеров среднее было 0, а стандартное отклонение 1.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Градиент</translation>
    </message>
    <message>
        <source>Equal split (heuristic)</source>
        <translation>Поровну (эвристика)</translation>
    </message>
    <message>
        <source>Proportional split (heuristic)</source>
        <translation>По доле веса (эвристика)</translation>
    </message>
    <message>
        <source>Multiply by weights (heuristic)</source>
        <translation>Умножение на веса (эвристика)</translation>
    </message>
    <message>
        <source>Multiply and normalise (heuristic)</source>
        <translation>Умножение с нормировкой (эвристика)</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>Правило перцептрона</translation>
    </message>
    <message>
        <source>Back-propagation: the chain rule from the loss to every weight, exactly.</source>
        <translation>Обратное распространение: правило цепочки от потерь к каждому весу, точно.</translation>
    </message>
    <message>
        <source>Heuristic, not the gradient of the loss: each connection of a unit gets the same part of its error, whatever its weight.</source>
        <translation>Эвристика, а не градиент потерь: каждая связь нейрона получает равную часть его ошибки, каков бы ни был её вес.</translation>
    </message>
    <message>
        <source>Heuristic, not the gradient of the loss: each connection gets the part w/Σw of the error, which grows without bound where weights cancel out.</source>
        <translation>Эвристика, а не градиент потерь: каждая связь получает долю ошибки w/Σw; где веса взаимно уничтожаются, она растёт без предела.</translation>
    </message>
    <message>
        <source>Heuristic, not the gradient of the loss: the error goes back as Wᵀ·(t − o), without the slope of the output (the final code of Rashid&apos;s book).</source>
        <translation>Эвристика, а не градиент потерь: ошибка идёт назад как Wᵀ·(t − o), без производной выхода (итоговый код книги Рашида).</translation>
    </message>
    <message>
        <source>Heuristic, not the gradient of the loss: the error goes back as w·(t − o), divided by the number of connections of the unit.</source>
        <translation>Эвристика, а не градиент потерь: ошибка идёт назад как w·(t − o), делённая на число связей нейрона.</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule for step perceptrons, not a gradient: w ← w + η·(t − y)·x. With η = 0.1 sums such as 0.1 + 0.2 − 0.3 are not exactly 0, so a tie may fall to either side; with η = 1 whole numbers stay exact.</source>
        <translation>Правило Розенблатта для ступенчатых перцептронов, не градиент: w ← w + η·(t − y)·x. При η = 0.1 суммы вроде 0.1 + 0.2 − 0.3 не равны нулю в точности, и ничья может решиться в любую сторону; при η = 1 целые числа остаются точными.</translation>
    </message>
    <message>
        <source>Faulty pass (bug lab)</source>
        <translation>Проход с ошибкой (поиск ошибки)</translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>Load</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Прямой проход</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Обратный проход</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновление параметров</translation>
    </message>
    <message>
        <source>Evaluate again</source>
        <translation>Повторная оценка</translation>
    </message>
    <message>
        <source>the whole phase</source>
        <translation>вся фаза</translation>
    </message>
    <message>
        <source>load</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>input times weight</source>
        <translation>вход × вес</translation>
    </message>
    <message>
        <source>weighted sum</source>
        <translation>взвешенная сумма</translation>
    </message>
    <message>
        <source>plus bias</source>
        <translation>плюс смещение</translation>
    </message>
    <message>
        <source>pre-activation</source>
        <translation>преактивация</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>функция активации</translation>
    </message>
    <message>
        <source>largest sum</source>
        <translation>наибольшая сумма</translation>
    </message>
    <message>
        <source>power of e</source>
        <translation>степень e</translation>
    </message>
    <message>
        <source>sum of the powers</source>
        <translation>сумма степеней</translation>
    </message>
    <message>
        <source>share</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>part of one output</source>
        <translation>вклад одного выхода</translation>
    </message>
    <message>
        <source>loss of a sample</source>
        <translation>потери на примере</translation>
    </message>
    <message>
        <source>mean over the samples</source>
        <translation>среднее по примерам</translation>
    </message>
    <message>
        <source>loss by output</source>
        <translation>производная потерь по выходу</translation>
    </message>
    <message>
        <source>back along a weight</source>
        <translation>назад по весу</translation>
    </message>
    <message>
        <source>sum of what came back</source>
        <translation>сумма пришедшего назад</translation>
    </message>
    <message>
        <source>slope of the activation</source>
        <translation>наклон функции активации</translation>
    </message>
    <message>
        <source>slopes of all outputs</source>
        <translation>наклоны всех выходов</translation>
    </message>
    <message>
        <source>delta</source>
        <translation>дельта</translation>
    </message>
    <message>
        <source>delta through all outputs</source>
        <translation>дельта через все выходы</translation>
    </message>
    <message>
        <source>delta, output less target</source>
        <translation>дельта: выход минус целевое значение</translation>
    </message>
    <message>
        <source>part of one sample</source>
        <translation>вклад одного примера</translation>
    </message>
    <message>
        <source>gradient of a weight</source>
        <translation>градиент по весу</translation>
    </message>
    <message>
        <source>gradient of a bias</source>
        <translation>градиент по смещению</translation>
    </message>
    <message>
        <source>plus the penalty</source>
        <translation>плюс штраф</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>скорость</translation>
    </message>
    <message>
        <source>sum of the squares</source>
        <translation>сумма квадратов</translation>
    </message>
    <message>
        <source>running mean of the squares</source>
        <translation>скользящее среднее квадратов</translation>
    </message>
    <message>
        <source>running mean of the gradients</source>
        <translation>скользящее среднее градиентов</translation>
    </message>
    <message>
        <source>mean, corrected</source>
        <translation>среднее с поправкой</translation>
    </message>
    <message>
        <source>mean of squares, corrected</source>
        <translation>среднее квадратов с поправкой</translation>
    </message>
    <message>
        <source>all parameters move together</source>
        <translation>все параметры меняются вместе</translation>
    </message>
    <message>
        <source>loss and answers now, change of the loss and the change promised</source>
        <translation>новые потери и ответы, изменение потерь и обещанное изменение</translation>
    </message>
    <message>
        <source>The slope of a step is 0 everywhere: gradients cannot train this perceptron.</source>
        <translation>Наклон ступенчатой функции всюду 0: градиентами этот перцептрон не обучить.</translation>
    </message>
    <message>
        <source>The sum is exactly 0, where the function has a kink and no slope.</source>
        <translation>Сумма ровно 0: здесь у функции излом и нет наклона.</translation>
    </message>
    <message>
        <source>The sum is negative: this ReLU is off and lets nothing back.</source>
        <translation>Сумма отрицательна: этот ReLU выключен и ничего не пропускает назад.</translation>
    </message>
    <message>
        <source>The function is almost flat here, so almost nothing comes back.</source>
        <translation>Функция здесь почти плоская, поэтому назад почти ничего не проходит.</translation>
    </message>
    <message>
        <source>The old weight: all parameters change together, at the end.</source>
        <translation>Прежний вес: все параметры меняются вместе, в конце.</translation>
    </message>
    <message>
        <source>Loss and activation together give output less target.</source>
        <translation>Функция потерь вместе с функцией активации дают выход минус целевое значение.</translation>
    </message>
    <message>
        <source>A heuristic: this is the gradient of no loss.</source>
        <translation>Эвристика: это не градиент какой-либо функции потерь.</translation>
    </message>
    <message>
        <source>Frozen: it keeps its value.</source>
        <translation>Заморожен: сохраняет своё значение.</translation>
    </message>
    <message>
        <source>Infinite, or no number: from here on nothing can be computed.</source>
        <translation>Бесконечность или не число: дальше вычислить ничего нельзя.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>&amp;Saved views</source>
        <translation>Со&amp;хранённые виды</translation>
    </message>
    <message>
        <source>&amp;Save this view as</source>
        <translation>&amp;Сохранить этот вид как</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Переименовать</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>View {n} (empty)</source>
        <translation>Вид {n} (пусто)</translation>
    </message>
    <message>
        <source>Go to the place kept as view {n}</source>
        <translation>Перейти к месту, сохранённому как вид {n}</translation>
    </message>
    <message>
        <source>Keep what the canvas shows now as view {n}, with the project</source>
        <translation>Сохранить то, что холст показывает сейчас, как вид {n} вместе с проектом</translation>
    </message>
    <message>
        <source>Name of view {n}</source>
        <translation>Название вида {n}</translation>
    </message>
</context>
<context>
    <name>workspaces</name>
    <message>
        <source>Build</source>
        <translation>Построение</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Показ</translation>
    </message>
</context>
</TS>
