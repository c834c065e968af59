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
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>наклон</translation>
    </message>
    <message>
        <source>pre: the sum with the bias</source>
        <translation>pre: сумма со смещением</translation>
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
        <source>Click the port to connect to; Ctrl+click for several</source>
        <translation>Щёлкните порт, с которым соединить; Ctrl+щелчок — с несколькими</translation>
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
        <source>Drag to select · right drag or Space to move the view · wheel to zoom · double click to add a block</source>
        <translation>Потянуть — выделить · правой кнопкой или с пробелом — сдвинуть вид · колесо — масштаб · двойной щелчок — добавить блок</translation>
    </message>
    <message>
        <source>{0} → {1}: {2} × {3} weights · click to select · Delete removes</source>
        <translation>{0} → {1}: веса {2} × {3} · щелчок — выделить · Delete — удалить</translation>
    </message>
    <message>
        <source>{0} → {1}: cut · double click to give it a weight</source>
        <translation>{0} → {1}: связь разорвана · двойной щелчок — задать вес</translation>
    </message>
    <message>
        <source>Weight {0} → {1}: {2} · click to select · double click to edit</source>
        <translation>Вес {0} → {1}: {2} · щелчок — выделить · двойной щелчок — изменить</translation>
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
        <source>{0}: {1} inputs · drag to move</source>
        <translation>{0}: входов {1} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Input {0} = {1} · click switches 0 and 1 · double click to type · drag to move</source>
        <translation>Вход {0} = {1} · щелчок меняет 0 и 1 · двойной щелчок — ввести число · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} · drag to move</source>
        <translation>{0}: {1} × {2} · потянуть — сдвинуть</translation>
    </message>
    <message>
        <source>Bias of {0}: {1} · double click to edit</source>
        <translation>Смещение {0}: {1} · двойной щелчок — изменить</translation>
    </message>
    <message>
        <source>{0} ({1}), bias {2} · drag to move</source>
        <translation>{0} ({1}), смещение {2} · потянуть — сдвинуть</translation>
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
        <source>Wire {0} → {1}? Enter draws it, Tab goes on, Esc gives up</source>
        <translation>Связь {0} → {1}? Enter — провести, Tab — дальше, Esc — отказаться</translation>
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
        <source>Note selected: {0}</source>
        <translation>Выделена заметка: {0}</translation>
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
        <source>Learning rate η</source>
        <translation>Скорость обучения η</translation>
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
        <source>Training controls</source>
        <translation>Управление обучением</translation>
    </message>
    <message>
        <source>Learning rate η: how far an update moves the weights against the gradient. It can be changed while training runs. 0.5, 0,5 and 1/2 are the same.</source>
        <translation>Скорость обучения η: насколько обновление сдвигает веса против градиента. Её можно менять во время обучения. 0.5, 0,5 и 1/2 — одно и то же.</translation>
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
        <source>Begin a wire at the selected block: Tab or arrows choose its end, Enter draws it</source>
        <translation>Начать связь у выделенного блока: Tab или стрелки выбирают конец, Enter проводит</translation>
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
        <source>Show the whole drawing</source>
        <translation>Показать схему целиком</translation>
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
        <source>&amp;Contents</source>
        <translation>&amp;Содержание</translation>
    </message>
    <message>
        <source>How to work with the program, page by page</source>
        <translation>Как работать с программой, страница за страницей</translation>
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
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Структура</translation>
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
        <source>Back to the start</source>
        <translation>Вернуться к началу</translation>
    </message>
    <message>
        <source>Train ({updates} updates)</source>
        <translation>Обучение (обновлений: {updates})</translation>
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
        <source>Double-click a number or a name</source>
        <translation>Двойной щелчок по числу или имени</translation>
    </message>
    <message>
        <source>Edit it in place: 0.5, 0,5, 1/3, -2e-1</source>
        <translation>Изменить на месте: 0.5, 0,5, 1/3, -2e-1</translation>
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
        <source>Middle button, or Space and left button</source>
        <translation>Средняя кнопка или пробел с левой кнопкой</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Сдвинуть вид</translation>
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
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go through the blocks from left to right</source>
        <translation>Перебрать блоки слева направо</translation>
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
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Begin a wire at the selected block</source>
        <translation>Начать связь у выделенного блока</translation>
    </message>
    <message>
        <source>Tab or arrow keys while a wire is open</source>
        <translation>Tab или стрелки, пока связь не закончена</translation>
    </message>
    <message>
        <source>Choose where it ends; Enter draws it</source>
        <translation>Выбрать её конец; Enter проводит связь</translation>
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
        <source>The number at {path} belongs to a connection or bias that is not there, and was taken as 0.</source>
        <translation>Число в {path} относится к отсутствующей связи или смещению и принято за 0.</translation>
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
        <source>&amp;Training</source>
        <translation>&amp;Обучение</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
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
        <source>Present</source>
        <translation>Показ</translation>
    </message>
</context>
</TS>
